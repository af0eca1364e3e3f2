import { memo, type FocusEvent } from 'react'
import { Ellipsis, SlidersHorizontal } from 'lucide-react'
import type { ListId } from '../../../shared/model/ids.ts'
import type { ListSummary } from '../../../shared/model/list.ts'
import { useActions } from '../../app/useActions.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { ExportListMenu } from '../ExportListMenu.tsx'
import { ItemGrid } from './ItemGrid.tsx'
import { t } from '../../words/t.ts'

/** A column that the keyboard comes to is seen whole. A press on one moves nothing: what is meant would slip away beneath the pointer. */
function comeIntoSight({ currentTarget, target }: FocusEvent) {
  if (target.matches(':focus-visible')) currentTarget.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

export type ListColumnProps = {
  readonly list: ListSummary
  readonly before: ListId | null
  readonly after: ListId | null
}

/** A list among others: its name, what it is, and its items. It stays as it is while those around it come and go. */
export const ListColumn = memo(function ListColumn({ list, before, after }: ListColumnProps) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const smart = list.rule !== undefined
  return (
    // It only hears that something within it was reached.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className="list-column" aria-label={t('List: {name}', { name: list.name })} onFocus={comeIntoSight}>
      <header className="list-column-head">
        <h2>
          <button type="button" className="list-column-name" title={t('Open the list')} onClick={() => actions.openList(list.id)}>
            {list.name}
          </button>
        </h2>
        <Menu
          trigger={
            <IconButton label={t('Actions for the list {name}', { name: list.name })}>
              <Ellipsis size={15} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem onSelect={() => actions.openList(list.id)}>{t('Open')}</MenuItem>
          {!smart && <MenuItem onSelect={() => actions.bringIn(list.id, null)}>{t('Bring in items…')}</MenuItem>}
          <ExportListMenu id={list.id} />
          <MenuSeparator />
          <MenuItem onSelect={() => actions.renameList(list)}>{t('Rename…')}</MenuItem>
          <MenuItem danger onSelect={() => actions.deleteList(list)}>
            {t('Delete')}
          </MenuItem>
        </Menu>
      </header>
      <p className="list-column-line">
        {smart && <SlidersHorizontal size={12} aria-label={t('A smart list')} />}
        {smart ? t('By a rule') : t('{count, plural, one {# item} other {# items}}', { count: list.count })} ·{' '}
        {list.usedIn === 0 ? t('not used yet') : t('used in {count, plural, one {# article} other {# articles}}', { count: list.usedIn })}
      </p>
      <ItemGrid list={list} sides={{ before, after }} editable={!smart && !readOnly} />
    </section>
  )
})
