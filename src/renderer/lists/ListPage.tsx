import { useRef, useState } from 'react'
import { Ellipsis } from 'lucide-react'
import type { ListId } from '../../shared/model/ids.ts'
import type { ReadingList } from '../../shared/model/list.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useUndoTarget } from '../app/undoTarget.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { classes } from '../ui/classes.ts'
import { AddItems } from './AddItems.tsx'
import { ExportListMenu } from './ExportListMenu.tsx'
import { ItemGrid } from './board/ItemGrid.tsx'
import { usePasteIn } from './bringIn/useItemDrop.ts'
import { useListEdits } from './edits/useListEdits.ts'
import { ListItems } from './ListItems.tsx'
import { SmartItems } from './smart/SmartItems.tsx'
import { SmartTools } from './smart/SmartTools.tsx'
import { useListDrop } from './useListDrop.ts'
import { useListEditing, type ListEditing } from './useListEditing.ts'
import { t } from '../words/t.ts'

/** Of longer lists only what can be seen is drawn. */
const drawnWhole = 100

/** A reading list, whole: its name, its items and where it is used. */
export function ListPage({ id }: { readonly id: ListId }) {
  const { list, error, editing } = useListEditing(id)
  const readOnly = useReadOnlyLibrary()
  useUndoTarget(editing)
  const page = useRef<HTMLElement>(null)
  const drop = useListDrop(list ?? { id, name: '', items: [] }, page)
  usePasteIn(id)
  if (error) return <EmptyState title={t('This list can’t be shown')}>{sentence(error)}</EmptyState>
  if (!list) return null

  return (
    <article
      ref={page}
      {...drop.target}
      className={classes('list-page', drop.at !== null && 'list-page-over')}
      aria-label={t('List: {name}', { name: list.name })}
    >
      <fieldset className="bare" disabled={readOnly}>
        <ListHead list={list} editing={editing} />
      </fieldset>
      {!readOnly && <SmartTools list={list} page={null} />}
      {list.rule ? (
        <SmartItems list={list} label={list.name} />
      ) : list.items.length === 0 ? (
        <EmptyState title={t('Nothing in this list yet')}>
          {t(
            'Add articles of your library, or links to other sites with their author, date and views; or paste a block that you copied from a page. Attach the list to an article under Lists, beside the page, and it is published beneath it.',
          )}
        </EmptyState>
      ) : list.items.length > drawnWhole ? (
        <div className="list-page-grid">
          <ItemGrid list={list} editable={!readOnly} />
        </div>
      ) : (
        <ListItems id={id} label={list.name} items={list.items} editing={editing} dropAt={drop.at} />
      )}
      <UsedIn list={list} />
    </article>
  )
}

function ListHead({ list, editing }: { readonly list: ReadingList; readonly editing: ListEditing }) {
  const actions = useActions()
  return (
    <header className="list-head">
      <ListName key={list.name} list={list} />
      <div className="list-tools">
        <p className="list-count">{t('{count, plural, one {# item} other {# items}}', { count: list.items.length })}</p>
        {!list.rule && <AddItems list={list} editing={editing} />}
        <Menu
          trigger={
            <IconButton label={t('Actions for the list {name}', { name: list.name })}>
              <Ellipsis size={16} aria-hidden />
            </IconButton>
          }
        >
          <MenuItem onSelect={editing.undo}>{t('Undo the last change')}</MenuItem>
          {!list.rule && <MenuItem onSelect={() => actions.showListDialog({ kind: 'rule', id: list.id })}>{t('Make it smart…')}</MenuItem>}
          <MenuItem onSelect={() => actions.showListDialog({ kind: 'settings', id: list.id })}>{t('How it is shown…')}</MenuItem>
          <MenuItem onSelect={() => actions.showListDialog({ kind: 'health', id: list.id })}>{t('Look it over…')}</MenuItem>
          <ExportListMenu id={list.id} />
          <MenuItem onSelect={() => actions.exportBook({ kind: 'list', id: list.id, name: list.name })}>
            {t('Export as one book…')}
          </MenuItem>
          <MenuItem onSelect={() => actions.renameList(list)}>{t('Rename…')}</MenuItem>
          <MenuItem danger onSelect={() => actions.deleteList({ ...list, usedIn: list.usedIn.length })}>
            {t('Delete the list')}
          </MenuItem>
        </Menu>
      </div>
    </header>
  )
}

function ListName({ list }: { readonly list: ReadingList }) {
  const edits = useListEdits()
  const [name, setName] = useState(list.name)
  const keep = () => {
    if (!name.trim()) setName(list.name)
    else if (name.trim() !== list.name)
      edits.run(t('“{before}” is now “{name}”.', { before: list.name, name: name.trim() }), [
        { kind: 'describe', list: list.id, name: name.trim() },
      ])
  }
  return (
    <div className="list-name">
      <input
        aria-label={t('Name of the list')}
        value={name}
        maxLength={500}
        spellCheck={false}
        onChange={event => setName(event.target.value)}
        onBlur={keep}
        onKeyDown={event => {
          if (event.key === 'Enter') event.currentTarget.blur()
          if (event.key !== 'Escape') return
          event.preventDefault()
          setName(list.name)
        }}
      />
    </div>
  )
}

function UsedIn({ list }: { readonly list: ReadingList }) {
  const actions = useActions()
  return (
    <section className="used-in">
      <h2>{t('Used in')}</h2>
      {list.usedIn.length === 0 ? (
        <p>{t('No article yet. Open an article and attach this list under Lists.')}</p>
      ) : (
        <ul>
          {list.usedIn.map(article => (
            <li key={article.id}>
              <button type="button" className="link-button" onClick={() => actions.openArticle(article.id)}>
                {article.title || t('Untitled')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
