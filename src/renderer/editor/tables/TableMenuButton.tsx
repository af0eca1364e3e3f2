import { useState } from 'react'
import { Table } from 'lucide-react'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { commandKeys, nameOfCommand } from '../../ui/keys.ts'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useFormat } from '../session/useSession.ts'
import { t } from '../../words/t.ts'

const groups: readonly (readonly MenuCommand[])[] = [
  ['table:row-above', 'table:row-below', 'table:row-up', 'table:row-down', 'table:row-delete'],
  ['table:column-before', 'table:column-after', 'table:column-left', 'table:column-right', 'table:column-delete'],
  ['table:head-row', 'table:head-column'],
  ['table:align-start', 'table:align-center', 'table:align-end'],
  ['table:delete'],
]

/** What can be done to the table that holds the caret; there is no such button elsewhere. */
export function TableMenuButton({ session, disabled }: { readonly session: ArticleSession; readonly disabled: boolean }) {
  const { table } = useFormat(session)
  const [possible, setPossible] = useState<ReadonlySet<string>>(new Set())
  if (!table) return null
  return (
    <Menu
      align="end"
      onOpenChange={open => {
        if (open) setPossible(new Set(groups.flat().filter(command => session.can(command))))
      }}
      onCloseFocus={event => {
        event.preventDefault()
        session.focus()
      }}
      trigger={
        <button
          type="button"
          className="button toolbar-section toolbar-table"
          disabled={disabled}
          title={t('What can be done to this table')}
        >
          <Table size={15} strokeWidth={1.9} aria-hidden />
          <span className="toolbar-word">{t('Table')}</span>
        </button>
      }
    >
      {groups.map((commands, i) => (
        <div key={commands[0]}>
          {i > 0 && <MenuSeparator />}
          {commands.map(command => (
            <MenuItem
              key={command}
              keys={commandKeys(command)}
              danger={command === 'table:delete'}
              disabled={!possible.has(command)}
              onSelect={() => void session.run(command)}
            >
              {nameOfCommand(command)}
            </MenuItem>
          ))}
        </div>
      ))}
    </Menu>
  )
}
