import type { Loss } from '../model/loss.ts'
import { features } from './features.ts'
import { locale, t } from '../words/words.ts'

/** Where a loss is, for people. */
export function lossPlace({ sectionId, heading }: Pick<Loss, 'sectionId' | 'heading'>): string {
  if (sectionId === null) return t('Details')
  return heading === null ? t('Opening') : heading.trim() || t('A section without a heading')
}

/** What is lost, and what becomes of it: “3 highlights: plain text”. */
export function lossWords({ feature, count, becomes }: Pick<Loss, 'feature' | 'count' | 'becomes'>): string {
  const [one, many] = features[feature]
  const what = count === 1 ? t(one) : t('{count} {things}', { count, things: t(many) })
  return `${what.slice(0, 1).toLocaleUpperCase(locale())}${what.slice(1)}: ${t(becomes || 'left out')}`
}
