/** A line of a plain text, without the spaces at its ends; `indent` counts those at its start. */
export type TextLine = Readonly<{ text: string; indent: number }>

/** Lines that stand together, with none that is blank between them. */
export type TextBlock = readonly TextLine[]

const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** The blocks of a text. Where no line is blank, every line is a block. */
export function textBlocks(text: string): TextBlock[] {
  const lines = text
    .replaceAll(/\r\n?|[\u2028\u2029\f\v]/gu, '\n')
    .split('\n')
    .map(line => ({ text: line.replaceAll(/[\s\uFEFF]+/gu, ' ').trim(), indent: line.length - line.trimStart().length }))
  while (lines.length && lines[0]?.text === '') lines.shift()
  while (lines.at(-1)?.text === '') lines.pop()
  if (!lines.some(line => line.text === '')) return lines.map(line => [line])
  const blocks: TextLine[][] = [[]]
  for (const line of lines) {
    if (line.text === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  }
  return blocks.filter(block => block.length > 0)
}

/** The width at which a text was wrapped by hand, in characters; 0 if its lines are whole paragraphs. */
export function wrapWidth(blocks: readonly TextBlock[]): number {
  const inner = blocks.flatMap(block => block.slice(0, -1).map(line => line.text.length)).sort((a, b) => a - b)
  const longest = inner.at(-1) ?? 0
  return longest <= 110 ? longest : 0
}

/** Two lines of one paragraph joined: with a space, save where the script writes none. */
export function joined(first: string, second: string): string {
  const bare = wide.test(first.slice(-1)) && wide.test(second.slice(0, 1))
  return first + (bare ? '' : ' ') + second
}

/** Whether a line was ended on purpose: the next word would still have fitted. */
export function endsEarly(line: string, next: string, width: number): boolean {
  const word = next.split(' ')[0] ?? ''
  return line.length + 1 + word.length < width - 6
}
