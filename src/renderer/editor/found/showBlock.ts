import { Selection } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { sectionStart } from '../sections/sections.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { showSection } from '../session/showSection.ts'

/** Puts the caret into the block of a section that has these words, after so many of their characters; to the section's start where there is none. Says whether the section is there. */
export function showBlock(session: ArticleSession, sectionId: string, words: string, before: number): boolean {
  const { state, view } = session.editor
  const index = state.doc.children.findIndex(section => section.attrs.id === sectionId)
  const section = state.doc.maybeChild(index)
  if (!section) return false
  const at = blockOf(section, plain(words))
  if (at === null) {
    showSection(session, index)
    return true
  }
  const start = sectionStart(state.doc, index) + 2 + at
  const block = state.doc.nodeAt(start - 1)
  const place = state.doc.resolve(start + Math.min(before, block?.content.size ?? 0))
  view.dispatch(state.tr.setSelection(Selection.near(place)))
  const { node } = view.domAtPos(start)
  const element = node instanceof Element ? node : node.parentElement
  element?.scrollIntoView({ block: 'center' })
  view.focus()
  return true
}

/** Where in a section a block of these words begins. */
function blockOf(section: Node, words: string): number | null {
  let found: number | null = null
  section.descendants((node, at) => {
    if (found === null && node.isTextblock && words !== '' && plain(node.textContent) === words) found = at
    return found === null && !node.isTextblock
  })
  return found
}

function plain(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim()
}
