import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem } from '../../ui/MenuItem.tsx'
import { commandKeys, nameOfCommand } from '../../ui/keys.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { insertables } from './insertables.tsx'
import { t } from '../../words/t.ts'

/** Everything that can be put in where the caret is, behind a button of the toolbar. */
export function InsertMenuButton({ session, disabled }: { readonly session: ArticleSession; readonly disabled: boolean }) {
  const [possible, setPossible] = useState<ReadonlySet<string>>(new Set())
  return (
    <Menu
      align="end"
      onOpenChange={open => {
        // What the caret's place allows is asked when it is wanted, not at every key.
        if (open) setPossible(new Set(insertables.map(({ command }) => command).filter(command => session.can(command))))
      }}
      onCloseFocus={event => {
        event.preventDefault()
        session.focus()
      }}
      trigger={
        <button type="button" className="button toolbar-section" disabled={disabled} title={t('Put something in (or type / in the text)')}>
          <Plus size={15} strokeWidth={1.9} aria-hidden />
          <span className="toolbar-word">{t('Insert')}</span>
        </button>
      }
    >
      {insertables.map(({ command, icon }) => (
        <MenuItem
          key={command}
          icon={icon}
          keys={commandKeys(command)}
          disabled={!possible.has(command)}
          onSelect={() => void session.run(command)}
        >
          {nameOfCommand(command)}
        </MenuItem>
      ))}
    </Menu>
  )
}
