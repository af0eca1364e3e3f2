import { useMemo, useRef } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useUndoTarget } from '../app/undoTarget.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../ui/MenuItem.tsx'
import { classes } from '../ui/classes.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { AttachedListPanel } from './AttachedListPanel.tsx'
import { attachments, creation } from './edits/listEdits.ts'
import { useListEdits } from './edits/useListEdits.ts'
import { moved } from './moved.ts'
import { usePaneDrop } from './related/usePaneDrop.ts'
import { Suggestions } from './suggestions/Suggestions.tsx'
import { useAttachedLists } from './useAttachedLists.ts'
import { t } from '../words/t.ts'

/** The lists that stand beneath an article, in their order. */
export function AttachedLists({ articleId }: { readonly articleId: ArticleId }) {
  const { lists, error, ahead } = useAttachedLists(articleId)
  const edits = useListEdits()
  const drop = usePaneDrop(articleId)
  const pane = useRef<HTMLDivElement>(null)
  useUndoTarget(
    useMemo(() => ({ undo: () => edits.undo(null), redo: () => edits.redo(null) }), [edits]),
    pane,
  )
  if (error) return <EmptyState title={t('The lists can’t be shown')}>{sentence(error)}</EmptyState>
  if (!lists) return null

  /** So that undo goes on to mean the lists when the one that had the focus is taken off. */
  const keepFocus = () => pane.current?.querySelector<HTMLElement>('.attach')?.focus()
  const detach = (list: ListId, name: string) =>
    edits.run(
      t('“{name}” taken off this article. The list itself is as it was.', { name }),
      [{ kind: 'detach', list, articles: [articleId] }],
      {
        ...ahead(all => all.filter(each => each.listId !== list)),
        tell: 'toast',
        done: () => {
          if (document.activeElement === document.body) keepFocus()
        },
      },
    )
  const move = (list: ListId, to: number, name: string) =>
    edits.run(
      t('“{name}” moved to {to} of {count}.', { name, to: to + 1, count: lists.length }),
      [{ kind: 'order', list, article: articleId, at: to }],
      ahead(all =>
        moved(
          all,
          all.findIndex(each => each.listId === list),
          to,
        ),
      ),
    )
  const head = (list: ListId, heading: string | null) =>
    edits.run(
      heading === null ? t('The list is headed by its name here.') : t('The list is headed “{heading}” here.', { heading }),
      [{ kind: 'head', list, article: articleId, heading }],
      ahead(all => all.map(each => (each.listId === list ? { ...each, heading } : each))),
    )
  const attach = (list: ListId, name: string) =>
    edits.run(
      t('“{name}” attached to {count, plural, one {# article} other {# articles}}.', { name, count: 1 }),
      attachments(list, [articleId]),
      ahead(all => [...all, { listId: list, heading: null }]),
    )

  return (
    <div ref={pane} className={classes('attached', drop.over && 'attached-over')} {...drop.target}>
      {lists.length === 0 && (
        <p className="attached-hint">
          {t('Lists such as “Related news” stand beneath the article when it is published. One list can serve many articles.')}
        </p>
      )}
      {lists.map((attached, at) => (
        <AttachedListPanel
          key={attached.listId}
          articleId={articleId}
          attached={attached}
          at={at}
          count={lists.length}
          onHeading={heading => head(attached.listId, heading)}
          onMove={(to, name) => move(attached.listId, to, name)}
          onDetach={name => detach(attached.listId, name)}
          onFocusLost={keepFocus}
        />
      ))}
      <AttachMenu articleId={articleId} lists={lists} onAttach={attach} />
      <Suggestions articleId={articleId} attached={lists} />
    </div>
  )
}

type AttachMenuProps = {
  readonly articleId: ArticleId
  readonly lists: readonly AttachedList[]
  readonly onAttach: (id: ListId, name: string) => void
}

function AttachMenu({ articleId, lists, onAttach }: AttachMenuProps) {
  const overview = useQuery(callQuery('library:overview')).data
  const { askText } = useQuestions()
  const edits = useListEdits()
  const attempt = useAttempt()
  const free = overview?.lists.filter(list => !lists.some(each => each.listId === list.id)) ?? []
  const create = () =>
    attempt(async () => {
      const name = await askText({
        title: t('New list'),
        label: t('Name'),
        action: t('Create and attach'),
        value: lists.length === 0 ? t('Related news') : '',
      })
      if (name === null) return
      const { id, edit } = creation(name)
      edits.run(t('“{name}” made.', { name }), [edit, ...attachments(id, [articleId])])
    })
  return (
    <Menu
      align="start"
      trigger={
        <Button look="quiet" className="attach">
          <Plus size={14} aria-hidden /> {t('Attach a list')}
        </Button>
      }
    >
      {free.map(list => (
        <MenuItem key={list.id} onSelect={() => onAttach(list.id, list.name)}>
          {list.name}
        </MenuItem>
      ))}
      {free.length > 0 && <MenuSeparator />}
      <MenuItem onSelect={create}>{t('New list…')}</MenuItem>
    </Menu>
  )
}
