import { directionOfScript } from '../../shared/document/direction.ts'

/** A language as pages use it. `tag` is canonical BCP 47, and English where the article's own is not well formed. */
export type Language = Readonly<{ tag: string; base: string; direction: 'ltr' | 'rtl'; territory: string | null }>

const known = new Map<string, Language>()
const mostKept = 1000

/** Reads a BCP 47 tag. Never throws. */
export function languageOf(tag: string): Language {
  const read = known.get(tag) ?? readLanguage(tag)
  if (known.size < mostKept) known.set(tag, read)
  return read
}

function readLanguage(tag: string): Language {
  const locale = localeOf(tag) ?? new Intl.Locale('en')
  const likely = locale.maximize()
  return {
    tag: locale.baseName,
    base: locale.language,
    direction: directionOfScript(likely.script),
    territory: likely.region ?? null,
  }
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag)
  } catch {
    return null
  }
}
