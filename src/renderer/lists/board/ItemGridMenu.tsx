import { ClipboardCopy, Download, Pencil, Scissors, TextCursorInput, X } from 'lucide-react'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { keyLabel } from '../../ui/keys.ts'
import { canBeAsked } from '../fetching/canBeAsked.ts'
import { OpenItem } from '../OpenItem.tsx'
import type { RowActions } from './ItemGridRow.tsx'
import { t } from '../../words/t.ts'

const icon = { size: 14, 'aria-hidden': true } as const

type ItemGridMenuProps = Pick<RowActions, 'edit' | 'rename' | 'remove' | 'copy' | 'fetch'> & { readonly item: ShownListItem }

/** What can be done to an item, or to all that are chosen with it. */
export function ItemGridMenu({ item, edit, rename, remove, copy, fetch }: ItemGridMenuProps) {
  return (
    <>
      <MenuItem icon={<Pencil {...icon} />} keys={keyLabel('Enter')} onSelect={() => edit(item)}>
        {t('Edit…')}
      </MenuItem>
      <MenuItem icon={<TextCursorInput {...icon} />} keys="F2" onSelect={() => setTimeout(() => rename(item.id), 60)}>
        {t('Edit the title here')}
      </MenuItem>
      <OpenItem item={item} />
      {canBeAsked(item) && (
        <MenuItem icon={<Download {...icon} />} onSelect={fetch}>
          {t('Fetch title')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<Scissors {...icon} />} keys={keyLabel('Mod+X')} onSelect={() => copy('cut')}>
        {t('Cut')}
      </MenuItem>
      <MenuItem icon={<ClipboardCopy {...icon} />} keys={keyLabel('Mod+C')} onSelect={() => copy('copy')}>
        {t('Copy')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<X {...icon} />} keys="Delete" danger onSelect={remove}>
        {t('Remove from the list')}
      </MenuItem>
    </>
  )
}
