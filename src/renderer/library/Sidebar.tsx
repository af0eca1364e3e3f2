import type { ReactNode, RefObject } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Import, Plus, Search, Settings, TextSearch, X } from 'lucide-react'
import type { LibraryOverview } from '../../shared/model/library.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useActions } from '../app/useActions.ts'
import { ContextMenu } from '../ui/Menu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { commandKeys, keyLabel } from '../ui/keys.ts'
import { classes } from '../ui/classes.ts'
import { useListPlaceDrop } from '../lists/board/useListPlaceDrop.ts'
import { carryList } from '../lists/listDrag.ts'
import { SidebarItem } from './SidebarItem.tsx'
import { FilterGroup } from './filters/FilterGroup.tsx'
import { samePlace, type Place } from './place.ts'
import { TagGroup } from './tags/TagGroup.tsx'
import { t } from '../words/t.ts'

export type SidebarProps = {
  readonly place: Place
  readonly onPlace: (place: Place) => void
  readonly text: string
  readonly onText: (text: string) => void
  readonly filterRef: RefObject<HTMLInputElement | null>
  readonly onSettings: () => void
  /** Searches the texts as well, for what was typed here. */
  readonly onSearch: (text: string) => void
}

/** The library at a glance: the filter, the articles by status, the lists, the tags and the trash. */
export function Sidebar({ place, onPlace, text, onText, filterRef, onSettings, onSearch }: SidebarProps) {
  const overview = useQuery(callQuery('library:overview')).data
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const item = (target: Place, label: string, count: number | undefined) => (
    <SidebarItem key={label} label={label} count={count} current={samePlace(place, target)} onSelect={() => onPlace(target)} />
  )
  return (
    <>
      <div className="filter">
        <Search size={14} aria-hidden className="filter-icon" />
        <input
          ref={filterRef}
          type="search"
          className="input"
          aria-label={t('Filter articles')}
          title={t('Filter by title, standfirst, author or tag ({key})', { key: commandKeys('article:find') })}
          placeholder={t('Filter articles')}
          spellCheck={false}
          maxLength={1000}
          value={text}
          onChange={event => onText(event.target.value)}
          onKeyDown={event => {
            if (text === '' || event.nativeEvent.isComposing) return
            if (event.key === 'Escape') onText('')
            else if (event.key === 'Enter') onSearch(text)
            else return
            event.preventDefault()
          }}
        />
        {text !== '' && (
          <IconButton
            label={t('Clear the filter')}
            className="filter-clear"
            onClick={() => {
              onText('')
              filterRef.current?.focus()
            }}
          >
            <X size={14} aria-hidden />
          </IconButton>
        )}
        <IconButton
          label={text === '' ? t('Search everything') : t('Search the texts as well')}
          keys={text === '' ? commandKeys('search:open') : keyLabel('Enter')}
          onClick={() => onSearch(text)}
        >
          <TextSearch size={14} aria-hidden />
        </IconButton>
      </div>
      <nav className="places" aria-label={t('Places')}>
        <div className="places-scroll">
          <ul>
            {item({ kind: 'status', status: null }, t('All articles'), overview?.counts.all)}
            {item({ kind: 'status', status: 'draft' }, t('Drafts'), overview?.counts.draft)}
            {item({ kind: 'status', status: 'ready' }, t('Ready'), overview?.counts.ready)}
            {item({ kind: 'status', status: 'published' }, t('Published'), overview?.counts.published)}
            {item({ kind: 'status', status: 'archived' }, t('Archived'), overview?.counts.archived)}
          </ul>
          <Group
            title={t('Lists')}
            action={
              <IconButton label={t('New list')} disabled={readOnly} className="places-add" onClick={() => actions.newList()}>
                <Plus size={14} aria-hidden />
              </IconButton>
            }
          >
            {overview && overview.lists.length > 0 && item({ kind: 'lists' }, t('All lists'), overview.lists.length)}
            {overview?.lists.map(list => (
              <ListPlace key={list.id} list={list} place={place} onPlace={onPlace} />
            ))}
            {overview?.lists.length === 0 && (
              <li className="places-hint">{t('Lists gather related articles and stand beneath your reviews.')}</li>
            )}
          </Group>
          {overview && <FilterGroup filters={overview.filters} place={place} onPlace={onPlace} />}
          {overview && <TagGroup tags={overview.tags} place={place} onPlace={onPlace} />}
        </div>
        <ul className="places-last">
          {item({ kind: 'subjects' }, t('Subjects'), undefined)}
          {item({ kind: 'links' }, t('Links'), undefined)}
          {item({ kind: 'trash' }, t('Trash'), overview?.counts.trash)}
        </ul>
      </nav>
      <div className="sidebar-foot">
        <IconButton label={t('Import files')} disabled={readOnly} onClick={actions.importFiles}>
          <Import size={16} aria-hidden />
        </IconButton>
        <IconButton label={t('Settings')} keys={commandKeys('app:settings')} onClick={onSettings}>
          <Settings size={16} aria-hidden />
        </IconButton>
      </div>
    </>
  )
}

function Group({ title, action, children }: { readonly title: string; readonly action?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <div className="places-head">
        <h2>{title}</h2>
        {action}
      </div>
      <ul>{children}</ul>
    </>
  )
}

type ListPlaceProps = { readonly list: LibraryOverview['lists'][number] } & Pick<SidebarProps, 'place' | 'onPlace'>

function ListPlace({ list, place, onPlace }: ListPlaceProps) {
  const actions = useActions()
  const target: Place = { kind: 'list', id: list.id }
  const readOnly = useReadOnlyLibrary()
  const drop = useListPlaceDrop(list)
  return (
    <ContextMenu
      target={
        <SidebarItem
          {...drop.target}
          draggable={!readOnly}
          onDragStart={event => carryList(event, list)}
          className={classes(drop.over && 'place-over')}
          label={list.name}
          count={list.count}
          current={samePlace(place, target)}
          onSelect={() => onPlace(target)}
        />
      }
    >
      <MenuItem onSelect={() => onPlace(target)}>{t('Open')}</MenuItem>
      <MenuItem onSelect={() => actions.exportBook({ kind: 'list', id: list.id, name: list.name })}>{t('Export as one book…')}</MenuItem>
      <MenuItem onSelect={() => actions.renameList(list)}>{t('Rename…')}</MenuItem>
      <MenuItem danger onSelect={() => actions.deleteList(list)}>
        {t('Delete')}
      </MenuItem>
    </ContextMenu>
  )
}
