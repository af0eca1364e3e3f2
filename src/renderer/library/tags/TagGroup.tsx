import { useMemo, useState } from 'react'
import { Ellipsis, Plus, Trash2 } from 'lucide-react'
import { z } from 'zod'
import { tagName, type TagSummary } from '../../../shared/model/tag.ts'
import { remember, remembered } from '../../app/memory.ts'
import { useReadOnlyLibrary } from '../../app/readOnlyLibrary.ts'
import { useActions } from '../../app/useActions.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem } from '../../ui/MenuItem.tsx'
import type { Place } from '../place.ts'
import { MergeDialog } from './MergeDialog.tsx'
import { TagPlace } from './TagPlace.tsx'
import { tagTree } from './tagTree.ts'
import { t } from '../../words/t.ts'

const foldedKey = 'deckle.foldedTags'

export type TagGroupProps = {
  readonly tags: readonly TagSummary[]
  readonly place: Place
  readonly onPlace: (place: Place) => void
}

/** The tags of the sidebar, as they are nested. Which ones are folded is remembered. */
export function TagGroup({ tags, place, onPlace }: TagGroupProps) {
  const actions = useActions()
  const readOnly = useReadOnlyLibrary()
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => new Set(remembered(foldedKey, z.array(tagName))))
  const [merging, setMerging] = useState<string | null>(null)
  const tree = useMemo(() => tagTree(tags), [tags])
  const unused = tags.filter(tag => tag.total === 0)

  const fold = (name: string, away: boolean) => {
    const next = new Set(folded)
    if (away) next.add(name)
    else next.delete(name)
    setFolded(next)
    remember(foldedKey, [...next])
  }

  return (
    <>
      <div className="places-head">
        <h2 id="places-tags">{t('Tags')}</h2>
        <span className="places-tools">
          {unused.length > 0 && (
            <Menu
              trigger={
                <IconButton label={t('More for tags')} className="places-add">
                  <Ellipsis size={14} aria-hidden />
                </IconButton>
              }
            >
              <MenuItem icon={<Trash2 size={14} aria-hidden />} onSelect={() => actions.deleteUnusedTags(unused.length)}>
                {t('Remove {count, plural, one {# tag} other {# tags}} without articles', { count: unused.length })}
              </MenuItem>
            </Menu>
          )}
          <IconButton label={t('New tag')} disabled={readOnly} className="places-add" onClick={() => actions.newTag(null)}>
            <Plus size={14} aria-hidden />
          </IconButton>
        </span>
      </div>
      <ul aria-labelledby="places-tags">
        {tree.map(node => (
          <TagPlace
            key={node.tag.name}
            node={node}
            level={0}
            place={place}
            folded={folded}
            onPlace={onPlace}
            onFold={fold}
            onMerge={setMerging}
          />
        ))}
        {tags.length === 0 && (
          <li className="places-hint">{t('Tags say what articles have in common. A / in a name nests it in another.')}</li>
        )}
      </ul>
      {merging !== null && <MergeDialog name={merging} tags={tags} onClose={() => setMerging(null)} />}
    </>
  )
}
