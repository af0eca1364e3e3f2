import { conventionFor, type Convention } from './conventions.ts'

/** What is put in the place of a sign that was typed, and of the last `take` characters before it. */
export type Correction = Readonly<{ take: number; put: string }>

type Rule = (before: string, typed: string, convention: Convention) => Correction | null

const opensAfter = /(?:^|[\s([{<—–/\ufffc-])$/u
const unit =
  /\d (?:[kcmµn]?m|km\/h|[kcmµ]?g|[kcm]?l|ha|h|min|s|ms|[kMGT]?Hz|[kM]?W|V|[KMGT]?i?B|[KMGT]o|px|fps|dpi|dB|°[CF]|€|£|\$|₺|₩|USD|EUR|GBP|TL|R\$)$/u
/** Addresses have colons of their own, and times have them between digits. */
const noColon = /(?:\d|https?|mailto|ftp|file|app)$/iu

/** How often a mark is open: opened, and not closed since. */
function isOpen(before: string, [open, close]: readonly [string, string]): boolean {
  const [first, last] = [open.trim(), close.trim()]
  return first !== last && before.lastIndexOf(first) > before.lastIndexOf(last)
}

/** Whether a mark behind a text opens: after a space, a bracket, a dash, or another mark that opens. */
function opens(before: string, { quotes, inner }: Convention): boolean {
  const openers = [quotes, inner ?? ['', '']].flatMap(([open, close]) => (open.trim() === close.trim() ? [] : [open]))
  return opensAfter.test(before) || openers.some(open => before.endsWith(open))
}

/** A space that was typed before a mark which has one of its own. */
const spaceAtEnd = (before: string) => before.endsWith(' ')

/** By what is typed: the rules for it, of which the first that says something holds. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  '"': [
    (before, _, convention) => {
      const { quotes } = convention
      const [, close] = quotes
      if (spaceAtEnd(before) && close.trim() !== close && isOpen(before, quotes)) return { take: 1, put: close }
      return { take: 0, put: quotes[opens(before, convention) ? 0 : 1] }
    },
  ],
  "'": [
    (before, _, convention) => {
      const { inner } = convention
      if (!opens(before, convention)) return { take: 0, put: inner && isOpen(before, inner) ? inner[1] : '’' }
      return inner && { take: 0, put: inner[0] }
    },
  ],
  '-': [
    // At the start of a block three of them are a rule.
    (before, _, { dash }) => (/[^\s<|!-]\s?-$/u.test(before) ? { take: 1, put: dash } : null),
    (before, _, { dash }) => (/[^-–—][–—]$/u.test(before) && before.endsWith(dash) ? { take: 1, put: dash === '–' ? '—' : '–' } : null),
  ],
  '.': [before => (/(?:^|[^.])\.\.$/u.test(before) ? { take: 2, put: '…' } : null)],
  ':': [(before, typed, { beforeColon }) => (noColon.test(before) ? null : spaced(before, typed, beforeColon))],
  '%': [(before, typed, { units }) => (units && /\d $/u.test(before) ? { take: 1, put: `\u00a0${typed}` } : null)],
  ...Object.fromEntries(
    [';', '!', '?'].map(sign => [sign, [(before, typed, { beforeMarks }) => spaced(before, typed, beforeMarks)] satisfies Rule[]]),
  ),
}

function spaced(before: string, typed: string, space: string): Correction | null {
  if (space === '' || !/[\p{L}\p{N}\p{Pf}\p{Pe}%…»] ?$/u.test(before)) return null
  return { take: spaceAtEnd(before) ? 1 : 0, put: `${space}${typed}` }
}

/** "’90s": what was taken for a quotation mark. */
const year: Rule = (before, typed) => (/(?:^|\s)‘$/u.test(before) && /\d/u.test(typed) ? { take: 1, put: `’${typed}` } : null)

/** "20 km" stays together, once the unit is whole. */
const measured: Rule = (before, typed, { units }) => {
  const found = units && /[\s.,;:!?)]/u.test(typed) ? unit.exec(before) : null
  return found ? { take: found[0].length - 1, put: `\u00a0${found[0].slice(2)}${typed}` } : null
}

/**
 * What a sign becomes that is typed behind a text, by the conventions of a language (BCP 47); null where it stays as it
 * is. `before` is the text of the block up to there.
 */
export function correctionFor(before: string, typed: string, language: string): Correction | null {
  const convention = conventionFor(language)
  if (!convention) return null
  for (const rule of [...(rules[typed] ?? []), year, measured]) {
    const correction = rule(before, typed, convention)
    if (correction) return correction.put === typed && correction.take === 0 ? null : correction
  }
  return null
}
