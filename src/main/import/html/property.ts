/** hast's name of an attribute: `data-section` is `dataSection`. */
export function property(name: string): string {
  return name.replaceAll(/-([a-z])/gu, (_, letter: string) => letter.toUpperCase())
}
