import { v7 as uuid } from 'uuid'
import { libraryHandlers, type LibraryHandlers } from '../../../src/main/library/handlers.ts'
import type { Library } from '../../../src/main/library/library.ts'
import { createLibrary } from '../../../src/main/library/file/open.ts'
import { libraryCalls, type Input, type LibraryCallName, type Output } from '../../../src/shared/contract/contract.ts'
import type { Section, SectionKind } from '../../../src/shared/model/article.ts'
import { sectionId, type ArticleId } from '../../../src/shared/model/ids.ts'
import type { Random } from './Random.ts'

export type DirectCall = <K extends LibraryCallName>(name: K, ...input: Input<K> extends undefined ? [] : [Input<K>]) => Output<K>

/** Calls a library's handlers with what the contract makes of the input. */
export function callsOf(library: Library): DirectCall {
  const handlers: LibraryHandlers = libraryHandlers(library)
  return <K extends LibraryCallName>(name: K, ...input: unknown[]) => {
    const handle = handlers[name] as (input: unknown) => Output<K>
    return handle(libraryCalls[name].input.parse(input[0]))
  }
}

/** A section of one paragraph, headed unless it is an opening. */
export function sectionOf(text: string, heading = '', kind: SectionKind = heading ? 'section' : 'opening'): Section {
  const head = heading ? [{ type: 'sectionHeading', content: [{ type: 'text', text: heading }] }] : []
  return { id: sectionId.parse(uuid()), kind, content: [...head, paragraph(text)] }
}

export function paragraph(text: string) {
  return { type: 'paragraph', content: [{ type: 'text', text }] }
}

/** Writes over one section of an article, or its title, as a save does. */
export function saveOnce(call: DirectCall, random: Random, id: ArticleId, mark = ''): void {
  const { version, sections } = call('article:open', { id })
  const chosen = random.pick(sections)
  const heading = chosen.heading === null ? [] : [{ type: 'sectionHeading', content: [{ type: 'text', text: chosen.heading }] }]
  const content = [...heading, paragraph(`${mark}${random.words(20 + random.below(60))}`)]
  const header = random.below(5) === 0 ? { title: random.words(3) } : {}
  const order = sections.map(section => section.id)
  call('article:save', { id, baseVersion: version, header, order, sections: [{ id: chosen.id, kind: chosen.kind, content }] })
}

export type Extent = Readonly<{ articles: number; saves: number }>

/** A new library with all that a person may put into one: articles of several sections and scripts, revisions, tags, lists, an image. */
export function writtenLibrary(folder: string, random: Random, { articles, saves }: Extent): Library {
  const library = createLibrary(folder)
  const call = callsOf(library)
  const image = call('asset:add', { name: 'still.gif', bytes: pixel })
  const list = call('list:create', { name: 'Related news' })
  for (let number = 0; number < articles; number += 1) {
    const picture = { type: 'image', attrs: { asset: image.id, alt: 'A street', width: 1, height: 1 } }
    const light = sectionOf(random.words(40), `Light ${number}`)
    const { id } = call('article:add', {
      header: {
        title: `Review ${number}`,
        standfirst: random.words(12),
        author: 'Ann',
        tags: ['film', `decade/${1900 + number}`],
        rating: { value: 1 + (number % 5), best: 5, worst: 1 },
      },
      sections: [
        sectionOf(random.words(60)),
        { ...light, content: [...light.content, ...(number % 3 === 0 ? [picture] : [])] },
        sectionOf(random.words(30), 'Verdict', 'verdict'),
      ],
      attach: number % 2 === 0 ? [list.id] : [],
      lists: [],
    })
    for (let save = 0; save < saves; save += 1) saveOnce(call, random, id)
    call('list:add-items', {
      id: list.id,
      items: [
        number % 2 === 0
          ? { articleId: id, own: noFields }
          : { articleId: null, own: { ...noFields, title: random.words(4), url: `https://example.org/${number}`, views: number } },
      ],
      at: null,
    })
  }
  return library
}

const noFields = { title: null, author: null, site: null, date: null, views: null, viewsAt: null, url: null, note: null }

const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
