import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import type { AttachedList } from '../../shared/model/article.ts'
import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../ui/MenuItem.tsx'
import { classes } from '../ui/classes.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { AttachedListPanel } from './AttachedListPanel.tsx'
import { creation } from './edits/listEdits.ts'
import { useListEdits } from './edits/useListEdits.ts'
import { moved } from './moved.ts'
import { usePaneDrop } from './related/usePaneDrop.ts'
import { Suggestions } from './suggestions/Suggestions.tsx'
import { useAttachedLists } from './useAttachedLists.ts'
import { t } from '../words/t.ts'

/** The lists that stand beneath an article, in their order. */
export function AttachedLists({ articleId }: { readonly articleId: ArticleId }) {
  const { lists, error, set } = useAttachedLists(articleId)
  const { show, announce } = useToasts()
  const drop = usePaneDrop(articleId)
  if (error) return <EmptyState title={t('The lists can’t be shown')}>{sentence(error)}</EmptyState>
  if (!lists) return null

  const detach = (listId: ListId, name: string) => {
    set(lists.filter(each => each.listId !== listId))
    show({
      text: t('“{name}” taken off this article. The list itself is as it was.', { name }),
      action: { label: t('Undo'), run: () => set(lists) },
    })
  }
  const move = (from: number, to: number, name: string) => {
    set(moved(lists, from, to))
    announce(t('“{name}” moved to {to} of {count}.', { name, to: to + 1, count: lists.length }))
  }

  return (
    <div className={classes('attached', drop.over && 'attached-over')} {...drop.target}>
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
          onHeading={heading => set(lists.map(each => (each.listId === attached.listId ? { ...each, heading } : each)))}
          onMove={(to, name) => move(at, to, name)}
          onDetach={name => detach(attached.listId, name)}
        />
      ))}
      <AttachMenu lists={lists} onAttach={listId => set([...lists, { listId, heading: null }])} />
      <Suggestions articleId={articleId} attached={lists} />
    </div>
  )
}

function AttachMenu({ lists, onAttach }: { readonly lists: readonly AttachedList[]; readonly onAttach: (id: ListId) => void }) {
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
      edits.run(t('“{name}” made.', { name }), [edit], { done: () => onAttach(id) })
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
        <MenuItem key={list.id} onSelect={() => onAttach(list.id)}>
          {list.name}
        </MenuItem>
      ))}
      {free.length > 0 && <MenuSeparator />}
      <MenuItem onSelect={create}>{t('New list…')}</MenuItem>
    </Menu>
  )
}
