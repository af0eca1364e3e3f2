import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { mendSections } from '../sections/mendSections.ts'
import { ownStepMeta } from '../sections/sections.ts'

const key = new PluginKey('sections')

/** Keeps the promises that sections make (see `mendSections`), whatever is typed, pasted or dropped. */
export const Sections = Extension.create({
  name: 'sections',
  addProseMirrorPlugins: () => [sectionsPlugin()],
})

/** The plugin alone, for states without an editor. */
export function sectionsPlugin(): Plugin {
  return new Plugin({
    key,
    appendTransaction: (transactions, before, after) => {
      const tr = after.tr
      if (transactions.some(each => each.docChanged) && mendSections(tr, before.doc)) return tr
      // A command that is a step of undo of its own is closed behind it as well.
      const own =
        transactions.some(each => each.getMeta(ownStepMeta) === true) && !transactions.some(each => each.getMeta(key) === 'closed')
      return own ? closeHistory(tr).setMeta(key, 'closed').setMeta('addToHistory', false) : null
    },
  })
}
