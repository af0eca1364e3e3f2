import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { LibraryCallName, Output } from '../../shared/contract/contract.ts'
import type { PreviewMade, PreviewWanted } from '../../shared/contract/previewCalls.ts'
import { parseSection, summarise } from '../../shared/document/section.ts'
import type { Article, StoredSection } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { PageLoader, type ImageSource } from '../publish/PageLoader.ts'
import type { Theme } from '../render/page.ts'
import { renderPage } from '../render/renderPage.ts'

/** So many articles are remembered with their sections: as many as are seen at once, and some more. */
const remembered = 8

type Known = { readonly base: number; readonly sections: ReadonlyMap<string, StoredSection> }

/**
 * Makes the pages of articles as exporting does, of what their windows have. What a window sent is kept, so that it sends
 * changes alone; and so is what the library said of lists and of other articles, until it is asked afresh.
 */
export class PreviewMaker {
  readonly #access: LibraryAccess
  readonly #images: ImageSource
  readonly #theme: () => Promise<Theme>
  readonly #known = new Map<ArticleId, Known>()
  readonly #answers = new Map<string, Promise<unknown>>()
  #count = 0

  constructor(access: LibraryAccess, images: ImageSource, theme: () => Promise<Theme>) {
    this.#access = access
    this.#images = images
    this.#theme = theme
  }

  /** Null where `base` is not what is known here. Throws like `renderPage`, `readTheme` and the library. */
  async make(wanted: PreviewWanted): Promise<PreviewMade> {
    const sections = this.#sections(wanted)
    if (!sections) return null
    const base = (this.#count += 1)
    this.#remember(wanted.id, { base, sections: new Map(sections.map(section => [section.id, section])) })
    if (wanted.fresh) this.#answers.clear()
    const theme = await this.#theme()
    const { page } = await new PageLoader(this.#reading(articleOf(wanted, sections)), this.#images, new Map()).load(wanted.id)
    return { html: renderPage({ ...page, theme, generator: 'Deckle' }), base }
  }

  #sections({ id, base, order, sections }: PreviewWanted): StoredSection[] | null {
    const known = this.#known.get(id)
    if (base !== null && known?.base !== base) return null
    const sent = new Map(sections.map(section => [section.id, section]))
    const whole: StoredSection[] = []
    for (const each of order) {
      const changed = sent.get(each)
      const before = base === null ? undefined : known?.sections.get(each)
      if (changed) {
        const { heading, words } = summarise(parseSection(changed))
        whole.push({ ...changed, heading, words })
      } else if (before) whole.push(before)
      else return null
    }
    return whole
  }

  #remember(id: ArticleId, known: Known): void {
    this.#known.delete(id)
    this.#known.set(id, known)
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= remembered) break
      this.#known.delete(oldest)
    }
  }

  /** The library, in which this article is as its window has it. */
  #reading(article: Article): LibraryAccess {
    return {
      call: async <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
        const asked = input[0]
        const own = typeof asked === 'object' && asked !== null && 'id' in asked && asked.id === article.id
        if (own && name === 'article:open') return article as Output<K>
        const key = `${name} ${JSON.stringify(asked)}`
        const kept = this.#answers.get(key)
        if (kept) return kept as Promise<Output<K>>
        const call = this.#access.call as (called: K, given: unknown) => Promise<Output<K>>
        const answer = call(name, asked)
        this.#answers.set(key, answer)
        answer.catch(() => this.#answers.delete(key))
        return answer
      },
      readAsset: this.#access.readAsset,
    }
  }
}

function articleOf({ id, header }: PreviewWanted, sections: StoredSection[]): Article {
  const words = sections.reduce((sum, section) => sum + section.words, 0)
  return { id, header, version: 1, createdAt: 0, updatedAt: 0, trashedAt: null, words, sections, lists: [] }
}
