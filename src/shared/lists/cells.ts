/** What a spreadsheet would take for a formula, or for one that was made harmless already. */
const formula = /^'*[=+\-@\t\r]/u

/** A text as a cell of a table: one that a spreadsheet would run is marked as text by a sign before it. */
export function toCell(text: string): string {
  return formula.test(text) ? `'${text}` : text
}

/** The text of a cell, without the sign that kept it from being run. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell
}
