import { AppError } from '../errors.ts'
import type { FindQuery } from '../model/replacement.ts'
import { say } from '../words/say.ts'

const special = /[\\^$.*+?()[\]{}|/-]/gu
/** Scripts that are written without spaces: there each character may begin a word. */
const spaceless = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`
const inWord = String.raw`(?!${spaceless})[\p{L}\p{M}\p{N}_]`
/**
 * Signs that stand for letters (№ is “no”, ™ is “tm”, ㎏ is “kg”), and private ones: with a letter right behind them the search
 * takes both for one word, and so does finding.
 */
const letterlike = [
  String.raw`\p{Co}\u20a8\u2100\u2101\u2103\u2105\u2106\u2109\u2116\u2120-\u2122\u213b\u24b6-\u24e9\u309b\u309c\u3250\u32cc-\u32cf`,
  String.raw`\u3371-\u337a\u3380-\u33c1\u33c3-\u33c6\u33c8-\u33d7\u33d9-\u33df\u33ff\ufdfc\u{1ccd6}-\u{1ccef}\u{1d15e}-\u{1d164}`,
  String.raw`\u{1d1bb}-\u{1d1c0}\u{1f12b}-\u{1f12e}\u{1f130}-\u{1f14f}\u{1f16a}-\u{1f16c}\u{1f190}`,
].join('')
const beforeWord = String.raw`(?<!${inWord})(?<![${letterlike}](?=\p{L})(?!${spaceless}))`

/** What a query finds, as a global expression in which `^` and `$` are the ends of lines. Throws `bad-request` for an expression that is none. */
export function findPattern({ text, matchCase, wholeWord, regex }: FindQuery): RegExp {
  const source = regex ? text : escaped(text.normalize('NFC'))
  const whole = wholeWord ? `${beforeWord}(?:${source})(?!${inWord})` : source
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
