const controls = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu

/** Text that came from a library, made safe to print: no control characters, so that a title can't move the terminal's cursor. */
export function printable(text: string): string {
  return text.replace(controls, ' ').trim()
}

export function printLine(line = ''): void {
  process.stdout.write(`${line}\n`)
}

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}

/** Says something beside the output proper: progress, warnings, results that are not data. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
