import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import { DeletedListsDialog } from './DeletedListsDialog.tsx'
import { HealthDialog } from './health/HealthDialog.tsx'
import { OverlapsDialog } from './health/OverlapsDialog.tsx'
import { ListSettingsDialog } from './ListSettingsDialog.tsx'
import { SmartListDialog } from './smart/SmartListDialog.tsx'
import { TemplatesDialog } from './templates/TemplatesDialog.tsx'

/** A dialog on a list, or on the lists of new articles; a rule without an id is that of a list to be made. */
export type ListDialog =
  | { readonly kind: 'rule'; readonly id: ListId | null }
  | { readonly kind: 'settings' | 'health'; readonly id: ListId }
  | { readonly kind: 'templates' | 'overlaps' | 'deleted' }

export type ListDialogsProps = {
  readonly shown: ListDialog
  /** The article that is open. */
  readonly page: ArticleId | null
  readonly onSaved: (id: ListId) => void
  readonly onClose: () => void
}

/** The dialogs on lists, one at a time. */
export function ListDialogs({ shown, page, onSaved, onClose }: ListDialogsProps) {
  switch (shown.kind) {
    case 'rule':
      return <SmartListDialog key={shown.id} id={shown.id} page={page} onSaved={onSaved} onClose={onClose} />
    case 'settings':
      return <ListSettingsDialog key={shown.id} id={shown.id} onClose={onClose} />
    case 'health':
      return <HealthDialog key={shown.id} id={shown.id} onClose={onClose} />
    case 'overlaps':
      return <OverlapsDialog onClose={onClose} />
    case 'deleted':
      return <DeletedListsDialog onClose={onClose} />
    case 'templates':
      return <TemplatesDialog onClose={onClose} />
    default:
      return shown satisfies never
  }
}
