import { useQuery } from '@tanstack/react-query'
import { RotateCcw, Trash2 } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { sentence } from '../api/sentence.ts'
import { useActions } from '../app/useActions.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { SectionText } from './SectionText.tsx'
import { t } from '../words/t.ts'

/** What is in the trash, where none of it is chosen. */
export function TrashedNone() {
  const { data } = useQuery(callQuery('library:overview'))
  // Where it is empty, the list beside says so.
  if (!data?.counts.trash) return null
  return (
    <EmptyState title={t('The trash')}>
      {t('Choose an article to read it here, to restore it or to delete it for good. After 90 days it goes by itself.')}
    </EmptyState>
  )
}

/** An article in the trash: to be read, restored or deleted for good, not to be written in. */
export function TrashedArticle({ id }: { readonly id: ArticleId }) {
  const actions = useActions()
  const query = useQuery({ ...callQuery('article:open', { id }), gcTime: 0, staleTime: 0 })
  if (query.error) return <EmptyState title={t('This article can’t be shown')}>{sentence(query.error)}</EmptyState>
  // What was chosen elsewhere stays chosen, and may not be in the trash at all.
  if (query.data?.trashedAt === null) return <TrashedNone />
  if (!query.data) return null
  const { header, sections } = query.data
  return (
    <div className="trashed">
      <div className="trashed-bar">
        <p>{t('This article is in the trash.')}</p>
        <Button look="quiet" onClick={() => actions.restore([id])}>
          <RotateCcw size={14} aria-hidden /> {t('Restore')}
        </Button>
        <Button look="danger" onClick={() => actions.deleteForGood([id])}>
          <Trash2 size={14} aria-hidden /> {t('Delete for good…')}
        </Button>
      </div>
      <article className="trashed-page selectable" lang={header.language}>
        <h2 className="trashed-title">{header.title || t('Untitled')}</h2>
        <p className="trashed-standfirst">{header.standfirst}</p>
        {sections.map(section => (
          <SectionText key={section.id} section={section} />
        ))}
      </article>
    </div>
  )
}
