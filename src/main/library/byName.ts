/** Names as people order them, by the language of the machine: “Part 9” before “Part 10”. */
const collator = new Intl.Collator(undefined, { numeric: true })

export function byName(one: string, other: string): number {
  return collator.compare(one, other)
}
