import type { Element } from 'hast'
import type { Mark, Node } from 'prosemirror-model'
import { ratingLook } from '../../../shared/document/attributes.ts'
import { markAttributes, marks as signs } from '../../../shared/document/marks.ts'
import { documentSchema } from '../../../shared/document/schema.ts'
import { attribute, childElements, classesOf, elementsOf, findElement, hasClass, lineOf } from '../html/elements.ts'
import { property } from '../html/property.ts'
import type { Flow } from './Flow.ts'

const nodes = documentSchema.nodes
const [pointsProperty, ratingProperty, factsProperty] = [markAttributes.prosAndCons, markAttributes.rating, markAttributes.facts].map(
  property,
)

/** Reads a part that reviews alone have: pros and cons, the rating, the facts. False for every other element. */
export function readReview(reader: Flow, element: Element, marks: readonly Mark[]): boolean {
  if (reader.depth > 0) return false
  const { exact } = reader.context
  if (exact && attribute(element, ratingProperty ?? '') !== null) {
    const look = ratingLook.safeParse(attribute(element, ratingProperty ?? ''))
    reader.push(nodes.rating.create(look.success ? { look: look.data } : null))
    return true
  }
  if (exact && attribute(element, factsProperty ?? '') !== null) {
    reader.push(nodes.facts.create())
    return true
  }
  const lists = exact ? ownLists(element) : foreignLists(element)
  if (!lists) return false
  const [pros, cons] = lists.map(list => points(reader, list, marks))
  reader.push(nodes.prosAndCons.create(null, [nodes.pros.create(null, pros), nodes.cons.create(null, cons)]))
  return true
}

function ownLists(element: Element): readonly Element[] | null {
  if (attribute(element, pointsProperty ?? '') === null) return null
  const lists = childElements(element).flatMap(side => childElements(side).filter(child => child.tagName === 'ul'))
  return lists.length === 2 ? lists : null
}

const boxNames = /(?:^|[-_])pros?(?:[-_]?(?:and|n|&))?[-_]?cons?(?:[-_]|$)/iu
const label =
  /^(?:the\s+)?(?:pros?|cons?|good|bad|plus|minus|positives?|negatives?|likes?|dislikes?|장점|단점|vorteile|nachteile|artılar|eksiler|prós|contras)\s*:?$/iu

/** The two lists of a box that other pages call pros and cons, and that holds nothing but them and their labels. */
function foreignLists(element: Element): readonly Element[] | null {
  if (!classesOf(element).some(name => boxNames.test(name))) return null
  const inner = [...elementsOf(element)]
  const lists = inner.filter(each => (each.tagName === 'ul' || each.tagName === 'ol') && !isNested(each, inner))
  if (lists.length !== 2) return null
  const said = lists.map(lineOf).join(' ').length
  const others = lineOf(element).length - said
  const labels = inner
    .filter(each => childElements(each).length === 0 && label.test(lineOf(each)))
    .map(lineOf)
    .join(' ').length
  return others <= labels + 4 ? lists : null
}

function isNested(list: Element, among: readonly Element[]): boolean {
  return among.some(
    each => each !== list && (each.tagName === 'ul' || each.tagName === 'ol') && findElement(each, e => e === list) !== null,
  )
}

function points(reader: Flow, list: Element, marks: readonly Mark[]): Node[] {
  const items = childElements(list).filter(child => child.tagName === 'li' && !hasClass(child, signs.label))
  const made = items.map(item => {
    const blocks = reader.inside(item.children, marks)
    return nodes.listItem.create(null, blocks[0]?.type.name === 'paragraph' ? blocks : [nodes.paragraph.create(), ...blocks])
  })
  return made.length > 0 ? made : [nodes.listItem.create(null, nodes.paragraph.create())]
}
