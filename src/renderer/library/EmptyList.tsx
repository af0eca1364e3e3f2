import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { commandKeys } from '../ui/keys.ts'
import { useActions } from '../app/useActions.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import type { Place } from './place.ts'
import { t } from '../words/t.ts'

export type EmptyListProps = {
  readonly place: Place
  readonly text: string
  readonly onClear: () => void
  readonly onSearch: (text: string) => void
}

/** What the article list says when it has nothing to show: why, and what to do. */
export function EmptyList({ place, text, onClear, onSearch }: EmptyListProps) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  if (text.trim()) {
    return (
      <EmptyState
        title={t('Nothing found')}
        action={
          <>
            <Button look="quiet" onClick={() => onSearch(text)}>
              {t('Search the texts as well')}
            </Button>
            <Button look="quiet" onClick={onClear}>
              {t('Clear the filter')}
            </Button>
          </>
        }
      >
        {t('No title, standfirst, author or tag here holds “{text}”.', { text: text.trim() })}
      </EmptyState>
    )
  }
  if (place.kind === 'trash')
    return (
      <EmptyState title={t('The trash is empty')}>
        {t('What you move to the trash waits here for 90 days, or until you delete it for good.')}
      </EmptyState>
    )
  if (place.kind === 'saved')
    return <EmptyState title={t('No articles')}>{t('Nothing matches the filter “{name}” now.', { name: place.saved.name })}</EmptyState>
  if (place.kind === 'tag')
    return (
      <EmptyState title={t('No articles')}>
        {t('No article has the tag “{tag}”. Tags are added under Details.', { tag: place.tag })}
      </EmptyState>
    )
  if (place.kind === 'status' && place.status !== null) return <EmptyState {...byStatus[place.status]} />
  if (readOnly) return <EmptyState title={t('No articles')}>{t('Nothing is written in this library yet.')}</EmptyState>
  return (
    <EmptyState
      title={t('Begin with a first article')}
      action={
        <>
          <Button look="main" onClick={actions.newArticle}>
            {t('New article')}
          </Button>
          <Button look="quiet" onClick={actions.importFiles}>
            {t('Import…')}
          </Button>
        </>
      }
    >
      {t('Press {key}, or drop HTML, Markdown or text files anywhere on this window.', { key: commandKeys('article:new') })}
    </EmptyState>
  )
}

const byStatus = {
  draft: { title: t('No drafts'), children: t('An article is a draft from its first word until you say that it is ready.') },
  ready: {
    title: t('Nothing is ready'),
    children: t('Set an article’s status to Ready, under Details, when it only waits to be published.'),
  },
  published: {
    title: t('Nothing is published'),
    children: t('Set an article’s status to Published, under Details, when readers have it.'),
  },
  archived: {
    title: t('The archive is empty'),
    children: t('Archived articles are kept out of the way, and can be found and exported like all others.'),
  },
} as const
