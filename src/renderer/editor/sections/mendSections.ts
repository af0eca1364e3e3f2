import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { headingOf } from '../../../shared/document/section.ts'
import { sectionId } from '../../../shared/model/ids.ts'
import { newSectionId, sectionStart } from './sections.ts'

/**
 * Sets right what typing, pasting and dropping can do to sections, and says whether there was anything to do:
 * - each has an id of its own (of two with the same, the untouched or the first one keeps it);
 * - the first one is the opening if it has no heading; any other without one is more text of the section above;
 * - only the last one can be the verdict.
 *
 * `before` is the document that `tr` started from. A change within one section costs a comparison of identities.
 */
export function mendSections(tr: Transaction, before: Node | null): boolean {
  const { doc } = tr
  const [from, to] = touched(before, doc)
  if (before && isOrdinaryEdit(before, doc, from, to)) return false

  const headed = doc.children.map((section, index) => index === 0 || headingOf(section) !== null)
  const last = headed.lastIndexOf(true)
  const taken = new Set<unknown>()
  doc.children.forEach((section, index) => (index < from || index >= to) && taken.add(section.attrs.id))

  let at = 0
  doc.children.forEach((section, index) => {
    if (headed[index]) {
      const kind = rightKind(section, index === 0, index === last)
      if (section.attrs.kind !== kind) tr.setNodeAttribute(at, 'kind', kind)
      if (index >= from && index < to) {
        const id: unknown = section.attrs.id
        const kept = !taken.has(id) && sectionId.safeParse(id).success
        const right = kept ? id : newSectionId()
        if (!kept) tr.setNodeAttribute(at, 'id', right)
        taken.add(right)
      }
    }
    at += section.nodeSize
  })
  // From the end, so that the places of the others hold.
  for (let index = doc.childCount - 1; index > 0; index -= 1) if (!headed[index]) tr.join(sectionStart(doc, index))
  return tr.steps.length > 0
}

function rightKind(section: Node, isFirst: boolean, isLast: boolean): unknown {
  if (isFirst && headingOf(section) === null) return 'opening'
  const { kind } = section.attrs
  return kind === 'section' || (kind === 'verdict' && isLast) ? kind : 'section'
}

/** The range of sections that are not the same nodes as before. */
function touched(before: Node | null, doc: Node): readonly [number, number] {
  if (!before) return [0, doc.childCount]
  const shorter = Math.min(before.childCount, doc.childCount)
  let from = 0
  while (from < shorter && before.child(from) === doc.child(from)) from += 1
  let end = 0
  while (end < shorter - from && before.child(before.childCount - 1 - end) === doc.child(doc.childCount - 1 - end)) end += 1
  return [from, doc.childCount - end]
}

/** Whether all that changed is the text of one section. */
function isOrdinaryEdit(before: Node, doc: Node, from: number, to: number): boolean {
  if (from === to) return before.childCount === doc.childCount
  if (to - from !== 1 || before.childCount !== doc.childCount) return false
  const [old, now] = [before.child(from), doc.child(from)]
  return old.attrs === now.attrs && (headingOf(old) === null) === (headingOf(now) === null)
}
