import { Ellipsis, SlidersHorizontal } from 'lucide-react'
import type { ListId } from '../../../shared/model/ids.ts'
import type { ListSummary } from '../../../shared/model/list.ts'
import { useActions } from '../../app/useActions.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { counted } from '../../ui/counted.ts'
import { ExportListMenu } from '../ExportListMenu.tsx'
import { ItemGrid } from './ItemGrid.tsx'

export type ListColumnProps = {
  readonly list: ListSummary
  readonly before: ListId | null
  readonly after: ListId | null
}

/** A list among others: its name, what it is, and its items. */
export function ListColumn({ list, before, after }: ListColumnProps) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const smart = list.rule !== undefined
  return (
    <section className="list-column" aria-label={`List: ${list.name}`}>
      <header className="list-column-head">
        <h2>
          <button type="button" className="list-column-name" title="Open the list" onClick={() => actions.openList(list.id)}>
            {list.name}
          </button>
        </h2>
        <Menu
          trigger={
            <IconButton label={`Actions for the list ${list.name}`}>
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => actions.openList(list.id)}>Open</MenuItem>
          {!smart && <MenuItem onSelect={() => actions.bringIn(list.id, null)}>Bring in items…</MenuItem>}
          <ExportListMenu id={list.id} />
          <MenuSeparator />
          <MenuItem onSelect={() => actions.renameList(list)}>Rename…</MenuItem>
          <MenuItem danger onSelect={() => actions.deleteList(list)}>
            Delete…
          </MenuItem>
        </Menu>
      </header>
      <p className="list-column-line">
        {smart && <SlidersHorizontal size={12} aria-label="A smart list" />}
        {smart ? 'By a rule' : counted(list.count, 'item')} ·{' '}
        {list.usedIn === 0 ? 'not used yet' : `used in ${counted(list.usedIn, 'article')}`}
      </p>
      <ItemGrid list={list} sides={{ before, after }} editable={!smart && !readOnly} />
    </section>
  )
}
