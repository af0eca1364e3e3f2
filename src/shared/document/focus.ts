/** The point of a picture that stays in sight where it is cut: in hundredths of its width and height, from its upper left corner. */
export type FocalPoint = Readonly<{ x: number; y: number }>

export const middle: FocalPoint = { x: 50, y: 50 }

/** How documents and pages write it: `30 70`, and nothing for the middle. */
export const focusText = /^(?:(?:100|\d{1,2}) (?:100|\d{1,2}))?$/u

export function readFocus(text: unknown): FocalPoint {
  if (typeof text !== 'string' || text === '' || !focusText.test(text)) return middle
  const [x = 50, y = 50] = text.split(' ').map(Number)
  return { x, y }
}

export function writeFocus({ x, y }: FocalPoint): string {
  const [across, down] = [x, y].map(each => Math.round(Math.min(100, Math.max(0, each))))
  return across === 50 && down === 50 ? '' : `${across} ${down}`
}

/** As style sheets write it. */
export function objectPosition(text: unknown): string {
  const { x, y } = readFocus(text)
  return `${x}% ${y}%`
}
