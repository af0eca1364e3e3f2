import { AppError } from '../errors.ts'
import type { FindQuery } from '../model/replacement.ts'
import { say } from '../words/say.ts'

const special = /[\\^$.*+?()[\]{}|/-]/gu
/** Scripts that are written without spaces: there each character may begin a word. */
const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const inWord = String.raw`(?!${spaceless})[\p{L}\p{M}\p{N}_]`

/** What a query finds, as a global expression in which `^` and `$` are the ends of lines. Throws `bad-request` for an expression that is none. */
export function findPattern({ text, matchCase, wholeWord, regex }: FindQuery): RegExp {
  const source = regex ? text : escaped(text.normalize('NFC'))
  const whole = wholeWord ? `(?<!${inWord})(?:${source})(?!${inWord})` : source
  try {
    // By itself first: parentheses that don't match could close ours.
    if (regex) void new RegExp(text, 'u')
    return new RegExp(whole, matchCase ? 'gmu' : 'gimu')
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split(': ').at(-1) ?? '') : ''
    throw new AppError(
      'bad-request',
      reason
        ? say('This is not a regular expression that Deckle understands: {reason}.', { reason: reason.toLowerCase() })
        : 'This is not a regular expression that Deckle understands.',
      {
        cause,
      },
    )
  }
}

/** `-` and `/` may not be escaped everywhere in a Unicode expression; as codes they may. */
function escaped(text: string): string {
  return text.replace(special, sign => (sign === '-' || sign === '/' ? `\\x${sign.charCodeAt(0).toString(16)}` : `\\${sign}`))
}

/** What stands in the place of a match. Without a regular expression the text stands for itself. */
export function expandReplacement(
  text: string,
  regex: boolean,
  { groups, named }: Readonly<{ groups: readonly string[]; named: Readonly<Record<string, string>> }>,
): string {
  if (!regex) return text
  return text.replaceAll(/\$(?:(\$)|(&)|(\d{1,2})|<([^>]+)>)/gu, (written, dollar, whole, number?: string, name?: string) => {
    if (dollar) return '$'
    if (whole) return groups[0] ?? ''
    if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? '') : written
    const group = Number(number)
    if (group > 0 && group < groups.length) return groups[group] ?? ''
    // “$10” with one group is the first, and a nought.
    const first = Number(number?.charAt(0))
    return number?.length === 2 && first > 0 && first < groups.length ? (groups[first] ?? '') + number.charAt(1) : written
  })
}
