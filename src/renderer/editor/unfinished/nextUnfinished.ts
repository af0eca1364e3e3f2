import { TextSelection, type Command } from '@tiptap/pm/state'
import { findUnfinished } from '../../../shared/document/unfinished.ts'

/** Selects the next TK behind the selection, and from the last one the first. False where there is none. */
export const nextUnfinished: Command = ({ doc, selection, tr }, dispatch) => {
  const places: { from: number; to: number }[] = []
  doc.descendants((node, pos) => {
    if (!node.isText) return true
    const text = node.text ?? ''
    for (let found = findUnfinished(text, 0); found; found = findUnfinished(text, found.at + found.length))
      places.push({ from: pos + found.at, to: pos + found.at + found.length })
    return false
  })
  const next = places.find(place => place.from >= selection.to) ?? places[0]
  if (!next) return false
  dispatch?.(tr.setSelection(TextSelection.create(doc, next.from, next.to)).scrollIntoView())
  return true
}
