import type { CalloutKind } from '../../../shared/document/attributes.ts'
import { t } from '../../words/t.ts'

/** What the kinds of callouts are called. */
export const calloutWords: Readonly<Record<CalloutKind, string>> = {
  note: t('Note@@kind of callout'),
  tip: t('Tip'),
  important: t('Important'),
  warning: t('Warning'),
  caution: t('Caution'),
}
