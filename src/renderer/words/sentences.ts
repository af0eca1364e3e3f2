/** Sentences one after the other; those that have nothing to say are left out. */
export function sentences(...texts: readonly (string | false | null | undefined)[]): string {
  return texts.filter(Boolean).join(' ')
}
