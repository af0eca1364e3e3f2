import { BookOpen, Merge, Palette, Pencil, Plus, Trash2 } from 'lucide-react'
import { tagColours, type TagColour } from '../../../shared/model/tag.ts'
import { useActions } from '../../app/useActions.ts'
import { bookOfTag } from '../../publish/book/BookSource.ts'
import { MenuCheckItem, MenuItem, MenuSeparator, Submenu } from '../../ui/MenuItem.tsx'
import { countNested, type TagNode } from './tagTree.ts'
import { t } from '../../words/t.ts'

const icon = { size: 14, 'aria-hidden': true } as const

const colourWords: Readonly<Record<TagColour, string>> = {
  red: t('Red'),
  orange: t('Orange'),
  yellow: t('Yellow'),
  green: t('Green'),
  teal: t('Teal'),
  blue: t('Blue'),
  purple: t('Purple'),
  grey: t('Grey'),
}

export type TagMenuProps = { readonly node: TagNode; readonly onOpen: () => void; readonly onMerge: () => void }

/** What can be done to a tag. */
export function TagMenu({ node, onOpen, onMerge }: TagMenuProps) {
  const actions = useActions()
  const { name, colour } = node.tag
  return (
    <>
      <MenuItem onSelect={onOpen}>{t('Open')}</MenuItem>
      <MenuItem icon={<Plus {...icon} />} onSelect={() => actions.newTag(name)}>
        {t('New tag inside…')}
      </MenuItem>
      <MenuItem icon={<BookOpen {...icon} />} onSelect={() => actions.exportBook(bookOfTag(name))}>
        {t('Export as one book…')}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Pencil {...icon} />} keys="F2" onSelect={() => actions.renameTag(name)}>
        {t('Rename…')}
      </MenuItem>
      <MenuItem icon={<Merge {...icon} />} onSelect={onMerge}>
        {t('Merge into…')}
      </MenuItem>
      <Submenu label={t('Colour')} icon={<Palette {...icon} />}>
        <MenuCheckItem checked={colour === null} onSelect={() => actions.setTagColour(name, null)}>
          {t('None')}
        </MenuCheckItem>
        {tagColours.map(each => (
          <MenuCheckItem key={each} checked={colour === each} onSelect={() => actions.setTagColour(name, each)}>
            <span className={`tag-dot tag-${each}`} /> {colourWords[each]}
          </MenuCheckItem>
        ))}
      </Submenu>
      <MenuSeparator />
      <MenuItem icon={<Trash2 {...icon} />} keys="Delete" danger onSelect={() => actions.deleteTag(node.tag, countNested(node))}>
        {t('Delete…')}
      </MenuItem>
    </>
  )
}
