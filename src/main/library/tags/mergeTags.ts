/** The tags that come of two changes to the same ones: `now` is what one made of `base`, `wanted` what the other did. Keeps `now`’s order. */
export function mergeTags(now: readonly string[], base: readonly string[], wanted: readonly string[]): string[] {
  if (base.join('\n') === now.join('\n')) return [...wanted]
  const kept = now.filter(tag => wanted.includes(tag) || !base.includes(tag))
  return [...new Set([...kept, ...wanted.filter(tag => !base.includes(tag))])]
}
