import type { SavedFilter } from '../../../shared/model/savedFilter.ts'
import { useActions } from '../../app/useActions.ts'
import { ContextMenu } from '../../ui/Menu.tsx'
import { MenuItem } from '../../ui/MenuItem.tsx'
import { samePlace, type Place } from '../place.ts'
import { SidebarItem } from '../SidebarItem.tsx'
import { t } from '../../words/t.ts'

export type FilterGroupProps = {
  readonly filters: readonly SavedFilter[]
  readonly place: Place
  readonly onPlace: (place: Place) => void
}

/** The filters that people keep, in the sidebar. */
export function FilterGroup({ filters, place, onPlace }: FilterGroupProps) {
  const actions = useActions()
  if (filters.length === 0) return null
  return (
    <>
      <div className="places-head">
        <h2 id="places-filters">{t('Filters')}</h2>
      </div>
      <ul aria-labelledby="places-filters">
        {filters.map(saved => {
          const target: Place = { kind: 'saved', saved }
          return (
            <ContextMenu
              key={saved.id}
              target={
                <SidebarItem
                  label={saved.name}
                  count={undefined}
                  current={samePlace(place, target)}
                  onSelect={() => onPlace(target)}
                  onKeyDown={event => {
                    if (event.key === 'F2') actions.renameFilter(saved)
                    else if (event.key === 'Delete') actions.deleteFilter(saved)
                  }}
                />
              }
            >
              <MenuItem onSelect={() => onPlace(target)}>{t('Open')}</MenuItem>
              <MenuItem onSelect={() => actions.exportBook({ ...saved, kind: 'found' })}>{t('Export as one book…')}</MenuItem>
              <MenuItem keys="F2" onSelect={() => actions.renameFilter(saved)}>
                {t('Rename…')}
              </MenuItem>
              <MenuItem danger keys="Delete" onSelect={() => actions.deleteFilter(saved)}>
                {t('Delete')}
              </MenuItem>
            </ContextMenu>
          )
        })}
      </ul>
    </>
  )
}
