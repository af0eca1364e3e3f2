import { Merge, Palette, Pencil, Plus, Trash2 } from 'lucide-react'
import { tagColours, type TagColour } from '../../../shared/model/tag.ts'
import { useActions } from '../../app/useActions.ts'
import { MenuCheckItem, MenuItem, MenuSeparator, Submenu } from '../../ui/MenuItem.tsx'
import { countNested, type TagNode } from './tagTree.ts'

const icon = { size: 14, 'aria-hidden': true } as const

const colourWords: Readonly<Record<TagColour, string>> = {
  red: 'Red',
  orange: 'Orange',
  yellow: 'Yellow',
  green: 'Green',
  teal: 'Teal',
  blue: 'Blue',
  purple: 'Purple',
  grey: 'Grey',
}

export type TagMenuProps = { readonly node: TagNode; readonly onOpen: () => void; readonly onMerge: () => void }

/** What can be done to a tag. */
export function TagMenu({ node, onOpen, onMerge }: TagMenuProps) {
  const actions = useActions()
  const { name, colour } = node.tag
  return (
    <>
      <MenuItem onSelect={onOpen}>Open</MenuItem>
      <MenuItem icon={<Plus {...icon} />} onSelect={() => actions.newTag(name)}>
        New tag inside…
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Pencil {...icon} />} keys="F2" onSelect={() => actions.renameTag(name)}>
        Rename…
      </MenuItem>
      <MenuItem icon={<Merge {...icon} />} onSelect={onMerge}>
        Merge into…
      </MenuItem>
      <Submenu label="Colour" icon={<Palette {...icon} />}>
        <MenuCheckItem checked={colour === null} onSelect={() => actions.setTagColour(name, null)}>
          None
        </MenuCheckItem>
        {tagColours.map(each => (
          <MenuCheckItem key={each} checked={colour === each} onSelect={() => actions.setTagColour(name, each)}>
            <span className={`tag-dot tag-${each}`} /> {colourWords[each]}
          </MenuCheckItem>
        ))}
      </Submenu>
      <MenuSeparator />
      <MenuItem icon={<Trash2 {...icon} />} keys="Delete" danger onSelect={() => actions.deleteTag(node.tag, countNested(node))}>
        Delete…
      </MenuItem>
    </>
  )
}
