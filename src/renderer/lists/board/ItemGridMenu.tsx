import { ClipboardCopy, ExternalLink, FileText, Pencil, Scissors, TextCursorInput, X } from 'lucide-react'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { useActions } from '../../app/useActions.ts'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { keyLabel } from '../../ui/keys.ts'
import type { RowActions } from './ItemGridRow.tsx'

const icon = { size: 14, 'aria-hidden': true } as const

type ItemGridMenuProps = Pick<RowActions, 'edit' | 'rename' | 'remove' | 'copy'> & { readonly item: ShownListItem }

/** What can be done to an item, or to all that are chosen with it. */
export function ItemGridMenu({ item, edit, rename, remove, copy }: ItemGridMenuProps) {
  const actions = useActions()
  const { articleId, shown } = item
  const { url } = shown
  return (
    <>
      <MenuItem icon={<Pencil {...icon} />} keys={keyLabel('Enter')} onSelect={() => edit(item)}>
        Edit…
      </MenuItem>
      <MenuItem icon={<TextCursorInput {...icon} />} keys="F2" onSelect={() => setTimeout(() => rename(item.id), 60)}>
        Edit the title here
      </MenuItem>
      {articleId !== null && item.state === 'ok' && (
        <MenuItem icon={<FileText {...icon} />} onSelect={() => actions.openArticle(articleId)}>
          Open the article
        </MenuItem>
      )}
      {articleId === null && url && (
        <MenuItem icon={<ExternalLink {...icon} />} onSelect={() => actions.openLink(url)}>
          Open in the browser
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<Scissors {...icon} />} keys={keyLabel('Mod+X')} onSelect={() => copy('cut')}>
        Cut
      </MenuItem>
      <MenuItem icon={<ClipboardCopy {...icon} />} keys={keyLabel('Mod+C')} onSelect={() => copy('copy')}>
        Copy
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<X {...icon} />} keys="Delete" danger onSelect={remove}>
        Remove from the list
      </MenuItem>
    </>
  )
}
