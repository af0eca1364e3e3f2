import type { LinkProblem } from '../../shared/model/link.ts'

/** Why a link leads nowhere, in words. */
export const problemWords: Readonly<Record<LinkProblem, string>> = {
  trashed: 'Its article is in the trash',
  missing: 'Its article was deleted',
  malformed: 'This is no address',
}
