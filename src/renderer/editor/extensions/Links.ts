import { Extension } from '@tiptap/core'
import { keymap } from '@tiptap/pm/keymap'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { commandKeymap } from './commandKeys.ts'
import { linkAt } from '../links/linkAt.ts'
import { EditorHost } from '../session/EditorHost.ts'

/** Ctrl or Cmd with K asks for a link, Alt with F10 leads to the formats of what is selected; with a press on one, or Alt with Enter in one, opens it. A plain press only puts the caret there. */
export const Links = Extension.create<{ host: EditorHost }>({
  name: 'links',
  addOptions: () => ({ host: new EditorHost() }),
  addProseMirrorPlugins() {
    const { host } = this.options
    return [
      commandKeymap({ 'edit:link': () => (host.editLink(), true) }),
      keymap({
        'Alt-F10': () => host.enterBar(),
        'Alt-Enter': state => {
          const link = linkAt(state)
          if (link) host.openLink(link.href)
          return link !== null
        },
      }),
      new Plugin({
        key: new PluginKey('links'),
        props: {
          handleClick: (view, pos, event) => {
            if (!event.ctrlKey && !event.metaKey) return false
            const $pos = view.state.doc.resolve(pos)
            const mark = [...$pos.marks(), ...($pos.nodeAfter?.marks ?? [])].find(each => each.type.name === 'link')
            if (!mark) return false
            host.openLink(String(mark.attrs.href))
            return true
          },
        },
      }),
    ]
  },
})
