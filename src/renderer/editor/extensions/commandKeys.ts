import { Plugin } from '@tiptap/pm/state'
import { keydownHandler } from '@tiptap/pm/keymap'
import type { EditorView } from '@tiptap/pm/view'
import type { Command } from '@tiptap/pm/state'
import { commandIds, commandKey, type CommandId } from '../../../shared/commands/commands.ts'
import type { Shortcuts } from '../../../shared/commands/shortcuts.ts'
import { platform } from '../../ui/keys.ts'
import { shortcuts } from '../../ui/shortcuts.ts'

type Commands = Readonly<Partial<Record<CommandId, Command>>>

const names: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  Plus: '+',
  Space: ' ',
}

/** `Mod+Shift+B` as ProseMirror writes it: `Mod-Shift-b`. */
function editorKey(key: string): string {
  const parts = key.split('+')
  const last = parts.pop() ?? ''
  return [...parts, names[last] ?? (last.length === 1 ? last.toLowerCase() : last)].join('-')
}

/** The keys of commands, as the table has them or as they were changed: also where the menu does not hear them. */
export function commandKeymap(commands: Commands): Plugin {
  let known: Shortcuts | null = null
  let handle: ((view: EditorView, event: KeyboardEvent) => boolean) | null = null
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => {
        if (shortcuts() !== known) {
          known = shortcuts()
          handle = keydownHandler(bindings(commands, known))
        }
        return handle?.(view, event) ?? false
      },
    },
  })
}

function bindings(commands: Commands, own: Shortcuts): Record<string, Command> {
  const entries = commandIds.flatMap(id => {
    const [run, key] = [commands[id], commandKey(id, platform, own)]
    return run && key ? [[editorKey(key), run] as const] : []
  })
  return Object.fromEntries(entries)
}
