import type { ArticleFilter } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { findRequest, replaceParts, type FindRequest, type ReplacePart } from '../../shared/model/replacement.ts'

export type Scope = 'all' | 'shown' | 'selected'

/** What stands in the fields. */
export type Ask = {
  readonly find: string
  readonly replacement: string
  readonly matchCase: boolean
  readonly wholeWord: boolean
  readonly regex: boolean
  readonly parts: readonly ReplacePart[]
  readonly scope: Scope
}

export const usualAsk: Ask = {
  find: '',
  replacement: '',
  matchCase: false,
  wholeWord: false,
  regex: false,
  parts: replaceParts,
  scope: 'all',
}

/** What the fields ask for, or null where something is lacking. */
export function requestOf(ask: Ask, selected: readonly ArticleId[], shown: ArticleFilter | null): FindRequest | null {
  const { find, matchCase, wholeWord, regex, parts, scope } = ask
  const request = findRequest.safeParse({
    query: { text: find, matchCase, wholeWord, regex },
    parts: replaceParts.filter(part => parts.includes(part)),
    ids: scope === 'selected' ? [...selected] : null,
    filter: scope === 'shown' && shown ? shown : {},
  })
  return request.success ? request.data : null
}
