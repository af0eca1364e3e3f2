import { articleOf, image, link, picture, pageOf, paragraph, section, text } from './pages.ts'
import type { Page } from '../../../../src/main/render/page.ts'

type Block = Readonly<Record<string, unknown>>

export function footnote(...content: Block[]): Block {
  return { type: 'footnote', ...(content.length > 0 ? { content } : {}) }
}

export function quote(attribution: string, ...content: Block[]): Block {
  return { type: 'blockquote', attrs: { attribution }, content }
}

export function callout(kind: string, ...content: Block[]): Block {
  return { type: 'callout', attrs: { kind }, content }
}

export function spoiler(summary: string, ...content: Block[]): Block {
  return { type: 'spoiler', attrs: { summary }, content }
}

export function tasks(...items: [boolean, ...Block[]][]): Block {
  return { type: 'taskList', content: items.map(([checked, ...content]) => ({ type: 'taskItem', attrs: { checked }, content })) }
}

const cell = (words: string) => ({
  type: words.startsWith('*') ? 'tableHeader' : 'tableCell',
  attrs: { colwidth: [100], align: words.startsWith('*') ? 'center' : 'end' },
  content: [words ? paragraph(words.replace(/^\*/u, '')) : paragraph()],
})

/** A table; texts that begin with `*` head a row or a column. */
export function table(caption: string, ...rows: string[][]): Block {
  return { type: 'table', attrs: { caption }, content: rows.map(row => ({ type: 'tableRow', content: row.map(cell) })) }
}

const film = { type: 'Movie', name: 'The General', creators: ['Keaton'], year: 1926, country: '', link: '', duration: 78 } as const
const judged = {
  value: 4.5,
  best: 5,
  worst: 0,
  scores: [
    { name: 'Stunts', value: 5 },
    { name: 'Plot', value: 3.5 },
  ],
}

const side = (type: string, points: string[]) => ({
  type,
  content: points.map(words => ({ type: 'listItem', content: [paragraph(words)] })),
})

/** Pros and cons, a point for each text. */
export function prosAndCons(pros: string[], cons: string[]): Block {
  return { type: 'prosAndCons', content: [side('pros', pros), side('cons', cons)] }
}

/** A page with the blocks and marks that a plain text has no need of, each in more than one form. */
export function everyBlock(language = 'en'): Page {
  return pageOf(
    articleOf({ title: 'Every block', language, author: 'Ann', subject: { ...film, creators: [...film.creators] }, rating: judged }, [
      section('opening', null, [
        paragraph(
          'One',
          footnote(text('A '), text('note', 'italic'), text(', and a '), text('link', link('https://example.org/')), text('.')),
          '.',
        ),
        paragraph(text('two', 'bold', link('https://example.org/')), {
          ...footnote(text('Linked')),
          marks: [link('https://example.org/')],
        }),
      ]),
      section(
        'section',
        'Notes',
        [
          paragraph(
            text('H'),
            text('2', 'subscript'),
            text('O, x', 'highlight'),
            text('2', 'superscript'),
            text(' 안개 ', { type: 'language', attrs: { tag: 'ko' } }),
            text('سلام', { type: 'language', attrs: { tag: 'ar' } }),
          ),
          quote('Ann <Author>', paragraph('Said.'), callout('tip', paragraph('Inside.'))),
          quote('', paragraph('Said.')),
          ...['note', 'tip', 'important', 'warning', 'caution'].map(kind => callout(kind, paragraph('Mind', footnote(), '.'))),
          tasks([true, paragraph('See it')], [false, paragraph('Write'), tasks([false, paragraph('Twice')])]),
          table('Reels <all>', ['*Reel', '*Minutes'], ['*One', '12'], ['*Two', '']),
          table('', ['a', 'b']),
          table('', ['*a', '*b']),
          prosAndCons(['It moves', 'It is <short>'], ['It is silent']),
          { type: 'rating', attrs: { look: 'stars' } },
          { type: 'rating', attrs: { look: 'number' } },
          { type: 'facts' },
          spoiler('How it ends', paragraph('He lives.'), spoiler('', paragraph('Deeper.'))),
        ],
        2,
      ),
    ]),
  )
}

/** A page with galleries and cards. */
export function everyMedium(): Page {
  return pageOf(
    articleOf({ title: 'Every medium' }, [
      section('section', 'Pictures', [
        {
          type: 'gallery',
          attrs: { caption: 'Two <stills>' },
          content: [image({ caption: 'One' }), image({ decorative: true, alt: '' })],
        },
        { type: 'embed', attrs: { url: 'https://example.org/watch?v=1&t=2', title: 'The chase', site: 'example.org', asset: picture } },
        { type: 'embed', attrs: { url: 'no address', title: '', site: '', asset: '' } },
      ]),
    ]),
  )
}
