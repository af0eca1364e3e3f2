import type { LinkProblem } from '../../shared/model/link.ts'
import { t } from '../words/t.ts'

/** Why a link leads nowhere, in words. */
export const problemWords: Readonly<Record<LinkProblem, string>> = {
  trashed: t('Its article is in the trash'),
  missing: t('Its article was deleted'),
  malformed: t('This is no address'),
}
