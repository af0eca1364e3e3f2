import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { commandKeys } from '../ui/keys.ts'
import { useActions } from '../app/useActions.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import type { Place } from './place.ts'

/** What the article list says when it has nothing to show: why, and what to do. */
export function EmptyList({ place, text, onClear }: { readonly place: Place; readonly text: string; readonly onClear: () => void }) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  if (text.trim()) {
    return (
      <EmptyState
        title="Nothing found"
        action={
          <Button look="quiet" onClick={onClear}>
            Clear the filter
          </Button>
        }
      >
        No title, standfirst, author or tag here holds “{text.trim()}”.
      </EmptyState>
    )
  }
  if (place.kind === 'trash')
    return <EmptyState title="The trash is empty">What you move to the trash waits here until you delete it for good.</EmptyState>
  if (place.kind === 'saved') return <EmptyState title="No articles">Nothing matches the filter “{place.saved.name}” now.</EmptyState>
  if (place.kind === 'tag')
    return <EmptyState title="No articles">No article has the tag “{place.tag}”. Tags are added under Details.</EmptyState>
  if (place.kind === 'status' && place.status !== null) return <EmptyState {...byStatus[place.status]} />
  if (readOnly) return <EmptyState title="No articles">Nothing is written in this library yet.</EmptyState>
  return (
    <EmptyState
      title="Begin with a first article"
      action={
        <>
          <Button look="main" onClick={actions.newArticle}>
            New article
          </Button>
          <Button look="quiet" onClick={actions.importFiles}>
            Import…
          </Button>
        </>
      }
    >
      Press {commandKeys('article:new')}, or drop HTML, Markdown or text files anywhere on this window.
    </EmptyState>
  )
}

const byStatus = {
  draft: { title: 'No drafts', children: 'An article is a draft from its first word until you say that it is ready.' },
  ready: { title: 'Nothing is ready', children: 'Set an article’s status to Ready, under Details, when it only waits to be published.' },
  published: { title: 'Nothing is published', children: 'Set an article’s status to Published, under Details, when readers have it.' },
  archived: {
    title: 'The archive is empty',
    children: 'Archived articles are kept out of the way, and can be found and exported like all others.',
  },
} as const
