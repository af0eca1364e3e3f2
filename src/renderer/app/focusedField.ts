import type { CommandId } from '../../shared/commands/commands.ts'

/** The plain field that has the focus, if one has. */
export function fieldInFocus(): HTMLInputElement | HTMLTextAreaElement | null {
  const active = document.activeElement
  // A box to tick holds no text.
  if (active instanceof HTMLInputElement && active.type === 'checkbox') return null
  return active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement ? active : null
}

function hasSelection(): boolean {
  const field = fieldInFocus()
  // Numbers and dates tell nothing of what is selected in them.
  if (field) return field.selectionStart === null || field.selectionStart !== field.selectionEnd
  return document.getSelection()?.isCollapsed === false
}

/** Whether a command to the field with the focus would do something: those on text need some to work on. */
export function canDoInField(command: CommandId): boolean {
  const active = document.activeElement
  const writing = fieldInFocus() !== null || (active instanceof HTMLElement && active.isContentEditable)
  switch (command) {
    case 'edit:copy':
      return hasSelection()
    case 'edit:cut':
    case 'edit:delete':
      return writing && hasSelection()
    case 'edit:paste':
    case 'edit:paste-plain':
    case 'edit:select-all':
      return writing
    default:
      return true
  }
}
