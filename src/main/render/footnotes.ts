import type { Element } from 'hast'
import { h } from './elements.ts'
import { marks } from '../../shared/document/marks.ts'
import { headingId } from './anchors.ts'
import { inline } from './inline.ts'
import type { Scope } from './scope.ts'

/** The footnotes of a text, in the order in which it calls for them, each with a way back. Null if there are none. */
export function footnotes(scope: Scope): Element | null {
  if (scope.notes.length === 0) return null
  const { words, said, anchors } = scope
  const id = anchors.take('notes', 'notes')
  return h(
    'section',
    { ...(scope.marked ? { className: [marks.footnotes] } : {}), role: 'doc-endnotes', ariaLabelledBy: [headingId(id)] },
    h('h2', { id: headingId(id), ...said }, words.notes),
    h(
      'ol',
      scope.notes.map(({ node, id: own, place }) =>
        h(
          'li',
          { id: own },
          inline(node, scope),
          ' ',
          h('a', { href: `#${place}`, role: 'doc-backlink', ariaLabel: words.backToText, ...langOnly(said) }, '↩\uFE0E'),
        ),
      ),
    ),
  )
}

function langOnly({ lang }: Scope['said']): { lang?: string } {
  return lang === undefined ? {} : { lang }
}
