const scripts: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Cyrillic}/gu, 'ru'],
  [/\p{Script=Greek}/gu, 'el'],
]

/** The language that a text's script tells of; English where it tells nothing. Kana among Han is Japanese. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, 20_000)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const counts = new Map(scripts.map(([pattern, language]) => [language, sample.match(pattern)?.length ?? 0]))
  const han = counts.get('zh') ?? 0
  const kana = counts.get('ja') ?? 0
  if (kana > 0 && kana * 10 > han) counts.set('ja', kana + han)
  const [language, count] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['en', 0])
  return count * 4 > letters ? language : 'en'
}

/** A language tag in its canonical form (BCP 47), or null where it is none: `ko_KR` and `EN-us` are forgiven. */
export function languageTag(value: string): string | null {
  try {
    return Intl.getCanonicalLocales(value.trim().replaceAll('_', '-'))[0]?.slice(0, 35) ?? null
  } catch {
    return null
  }
}
