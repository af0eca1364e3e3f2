/** How long the next paste may take to come, in milliseconds. */
const patience = 2000
let asked = Number.NEGATIVE_INFINITY

/** The next paste, which has been asked for already, is to be plain text. */
export function expectPlainPaste(): void {
  asked = performance.now()
}

/** Whether the paste that comes now was asked for as plain text; once. */
export function isPlainPaste(): boolean {
  const plain = performance.now() - asked < patience
  asked = Number.NEGATIVE_INFINITY
  return plain
}
