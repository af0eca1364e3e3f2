import type { Parsed } from '../../ui/useDraft.ts'
import { t } from '../../words/t.ts'

/** A slug as typed: spaces and underscores become hyphens, capitals become small; what then is no letter, digit or hyphen is refused. */
export function parseSlug(text: string): Parsed<string> {
  const slug = text
    .trim()
    .toLocaleLowerCase('und')
    .normalize('NFC')
    .replaceAll(/[\s_]+/gu, '-')
  if (slug === '' || !/[\p{L}\p{N}]/u.test(slug)) return { ok: false, error: t('Type at least one letter or digit.') }
  if (slug.length > 200) return { ok: false, error: t('Use at most 200 characters.') }
  if (!/^[\p{L}\p{M}\p{N}-]+$/u.test(slug)) return { ok: false, error: t('Use letters, digits and hyphens only.') }
  return { ok: true, value: slug }
}
