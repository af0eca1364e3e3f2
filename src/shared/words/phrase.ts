/** Marks a text that is a key here, and put into the language where it is shown. */
export function phrase(text: string): string {
  return text
}
