/** JSON as the text of a script element: nothing in it can end the element or open a comment (HTML §4.12.1.3). */
export function scriptText(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026')
}

/** A style sheet as the text of a style element: what would end the element is written with CSS escapes, which mean the same. */
export function styleText(css: string): string {
  return css.replaceAll('</', '<\\/').replaceAll('<!--', '\\3c !--')
}
