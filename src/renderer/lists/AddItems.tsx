import { useState } from 'react'
import { BookOpenText, ClipboardPaste, Link, Plus } from 'lucide-react'
import type { ReadingList } from '../../shared/model/list.ts'
import { useActions } from '../app/useActions.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuItem } from '../ui/MenuItem.tsx'
import { commandKeys } from '../ui/keys.ts'
import { ArticlePicker } from './ArticlePicker.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { asArticleSays } from './asArticleSays.ts'
import type { ListEditing } from './useListEditing.ts'
import { t } from '../words/t.ts'

export type AddItemsProps = { readonly list: ReadingList; readonly editing: ListEditing; readonly compact?: boolean }

/** The button that adds to a list: articles of the library, or a link to a page elsewhere. */
export function AddItems({ list, editing, compact = false }: AddItemsProps) {
  const actions = useActions()
  const [adding, setAdding] = useState<'article' | 'link' | null>(null)
  const chosen = new Set(list.items.flatMap(item => (item.articleId === null ? [] : [item.articleId])))
  return (
    <>
      <Menu
        trigger={
          compact ? (
            <button type="button" className="link-button" aria-label={t('Add to {name}', { name: list.name })}>
              {t('Add')}
            </button>
          ) : (
            <Button look="main">
              <Plus size={14} aria-hidden /> {t('Add')}
            </Button>
          )
        }
      >
        <MenuItem icon={<BookOpenText size={14} aria-hidden />} onSelect={() => setAdding('article')}>
          {t('Article of this library…')}
        </MenuItem>
        <MenuItem icon={<Link size={14} aria-hidden />} onSelect={() => setAdding('link')}>
          {t('Link to another site…')}
        </MenuItem>
        <MenuItem
          icon={<ClipboardPaste size={14} aria-hidden />}
          keys={commandKeys('list:bring-in')}
          onSelect={() => actions.bringIn(list.id, null)}
        >
          {t('From a page, a table or a file…')}
        </MenuItem>
      </Menu>
      {adding === 'article' && (
        <ArticlePicker
          title={t('Add to “{name}”', { name: list.name })}
          chosen={chosen}
          onPick={articleId => !chosen.has(articleId) && editing.add([asArticleSays(articleId)])}
          onClose={() => setAdding(null)}
        />
      )}
      {adding === 'link' && <ItemDialog onSave={own => editing.add([{ articleId: null, own }])} onClose={() => setAdding(null)} />}
    </>
  )
}
