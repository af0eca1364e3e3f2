import type { Output } from '../../shared/contract/contract.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { t } from '../words/t.ts'
import { candidate, type Candidate } from './rank.ts'

export type LinkTarget = { readonly id: ArticleId; readonly title: string }

/** The articles that a link can lead to, newest first. What was made ready of a title is taken from there while it is the same. */
export class LinkTargets {
  #titles: Output<'article:titles'> | null = null
  #ready: ReadonlyMap<string, Candidate<LinkTarget>> = new Map()
  #targets: readonly Candidate<LinkTarget>[] = []

  of(titles: Output<'article:titles'>): readonly Candidate<LinkTarget>[] {
    if (titles === this.#titles) return this.#targets
    const lines = titles.titles.split('\n')
    const ready = new Map<string, Candidate<LinkTarget>>()
    if (titles.ids !== '')
      for (const [i, id] of titles.ids.split('\n').entries()) {
        const title = lines[i] || t('Untitled')
        const known = this.#ready.get(id)
        // An article's id comes from the library, which made it.
        ready.set(id, known?.value.title === title ? known : candidate({ id: id as ArticleId, title }, title))
      }
    this.#titles = titles
    this.#ready = ready
    this.#targets = [...ready.values()]
    return this.#targets
  }
}
