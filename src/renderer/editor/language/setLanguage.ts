import type { Command, EditorState } from '@tiptap/pm/state'
import { languageTag } from '../../../shared/document/attributes.ts'
import { ownStep } from '../sections/sections.ts'

/** Says that the selected text is in a language (BCP 47), or with null that it is in the article's. False where nothing is selected. */
export function setLanguage(tag: string | null): Command {
  return ({ selection, schema, tr }, dispatch) => {
    const type = schema.marks.language
    const { from, to, empty } = selection
    if (!type || empty || (tag !== null && !languageTag.safeParse(tag).success)) return false
    if (!dispatch) return true
    tr.removeMark(from, to, type)
    if (tag !== null) tr.addMark(from, to, type.create({ tag }))
    dispatch(ownStep(tr))
    return true
  }
}

/** The language that is said of the place where the selection begins, or null. */
export function languageAt({ selection }: EditorState): string | null {
  const { $from, $to, empty } = selection
  const marks = empty ? $from.marks() : ($from.marksAcross($to) ?? $from.marks())
  const mark = marks.find(each => each.type.name === 'language')
  return mark ? String(mark.attrs.tag) : null
}
