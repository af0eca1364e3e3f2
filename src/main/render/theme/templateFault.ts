/** What is wrong with a theme, and where. `file` is a path within its folder; `line` counts from 1, and is 0 for a file as a whole. */
export type ThemeFault = Readonly<{ file: string; line: number; sentence: string }>

type Token = Readonly<{ file?: string; input?: string; getPosition: () => [line: number, column: number] }>

/** Where in which of these templates something that Liquid threw went wrong, or null if it is none of Liquid's errors. */
export function templateFault(error: unknown, sources: Readonly<Record<string, string>>): ThemeFault | null {
  if (!(error instanceof Error)) return null
  const token = tokenOf(error)
  const missing = /ENOENT: Failed to lookup "([^"]*)"/.exec(error.message)
  if (!token) return missing ? { file: 'templates', line: 0, sentence: `there is no template “${missing[1]}”.` } : null
  const [line] = token.getPosition()
  // Parts of an expression know the text that they are in, and not always whose it is.
  const name = token.file ?? Object.keys(sources).find(path => sources[path] === token.input)
  const file = name === undefined ? 'templates' : `templates/${name}`
  return { file, line, sentence: missing ? `there is no template “${missing[1]}”.` : sentenceOf(error) }
}

// Messages of Liquid end with the place, which we say ourselves.
function sentenceOf(error: Error): string {
  const words = error.message.replace(/, file:.*$/s, '').replace(/, line:\d+, col:\d+$/, '')
  return /[.!?]$/.test(words) ? words : `${words}.`
}

function tokenOf(error: Error): Token | null {
  const token: unknown = 'token' in error ? error.token : null
  return typeof token === 'object' && token !== null && 'getPosition' in token && typeof token.getPosition === 'function'
    ? (token as Token)
    : null
}
