import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

type Lost = Readonly<{ missingAssets: number; missingThemeFiles: number }>

/** What a restore could not bring back, in sentences; nothing where it brought all. */
export function lostBefore({ missingAssets, missingThemeFiles }: Lost): string {
  return sentences(
    missingAssets > 0 && t('{count, plural, one {# image} other {# images}} had been lost before.', { count: missingAssets }),
    missingThemeFiles > 0 &&
      t('{count, plural, one {# file} other {# files}} of your own themes can’t be brought back.', { count: missingThemeFiles }),
  )
}
