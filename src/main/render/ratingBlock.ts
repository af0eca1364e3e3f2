import type { Element, ElementContent } from 'hast'
import { h } from './elements.ts'
import type { Node } from 'prosemirror-model'
import { markAttributes } from '../../shared/document/marks.ts'
import type { Rating } from '../../shared/model/subject.ts'
import { filled } from './facts.ts'
import { decimals } from './formatters.ts'
import type { Scope } from './scope.ts'
import { starCount, stars } from './stars.ts'

/** The article's rating at a place of its text, with the scores that it is made of. Null where there is nothing to say or to read back. */
export function ratingBlock(node: Node, scope: Scope): Element | null {
  const { rating } = scope.page.article.header
  if (!scope.marked)
    return rating && h('div', h('p', h('strong', scope.said, outOf(rating.value, rating, scope))), scores(rating, null, scope))
  const drawn = node.attrs.look === 'stars' && rating ? starCount(rating) : null
  return h(
    'div',
    { className: ['rating-block'], [markAttributes.rating]: String(node.attrs.look) },
    rating && h('p', { className: ['rating'] }, judged(rating.value, rating, drawn, scope)),
    rating && scores(rating, drawn, scope),
  )
}

function scores(rating: Rating, drawn: number | null, scope: Scope): Element | null {
  if (!rating.scores) return null
  const className = scope.marked ? ['scores'] : null
  return h(
    'dl',
    { className },
    rating.scores.map(({ name, value }) => h('div', h('dt', name), h('dd', judged(value, rating, drawn, scope)))),
  )
}

/** Stars speak for the figures beside them, so that a screen reader says it once. */
function judged(value: number, rating: Rating, drawn: number | null, scope: Scope): ElementContent[] {
  const text = outOf(value, rating, scope)
  if (drawn === null) return [h('span', { ...(scope.marked ? { className: ['score'] } : {}), ...scope.said }, text)]
  return [
    stars(value, drawn, text),
    { type: 'text', value: ' ' },
    h('span', { className: ['score'], ariaHidden: 'true', ...scope.said }, text),
  ]
}

function outOf(value: number, { best }: Rating, scope: Scope): string {
  const number = decimals(scope.saidIn)
  return filled(scope.words.outOf, number.format(value), number.format(best)).join('')
}
