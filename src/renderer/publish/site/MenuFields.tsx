import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { DndContext, KeyboardSensor, PointerSensor, closestCenter, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core'
import { SortableContext, arrayMove, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { Plus } from 'lucide-react'
import { internalHref } from '../../../shared/document/links.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { MenuItem as Entry } from '../../../shared/model/site.ts'
import { siteParts, toPart } from '../../../shared/model/siteMenu.ts'
import { callQuery } from '../../api/callQuery.ts'
import { ArticlePicker } from '../../lists/ArticlePicker.tsx'
import { dragWords } from '../../lists/dragWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { MenuItem, MenuSeparator } from '../../ui/MenuItem.tsx'
import { t } from '../../words/t.ts'
import { MenuEntry } from './MenuEntry.tsx'
import { partNames } from './partNames.ts'
import { useMenuHistory } from './useMenuHistory.ts'
import type { SiteFieldsProps } from './SiteFields.tsx'

const mostEntries = 50

const without = (at: number) => (entries: readonly Entry[]) => entries.filter((_, n) => n !== at)
const put = (entry: Entry, at: number) => (entries: readonly Entry[]) => entries.toSpliced(at, 0, entry)

/** The articles that stand by themselves, and the menu: its entries in their order, to drag, or to move by Alt with the arrows. */
export function MenuFields({ settings, onChange }: SiteFieldsProps) {
  const titles = useTitles()
  const list = useRef<HTMLOListElement>(null)
  const [picking, setPicking] = useState(false)
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const { menu, pages } = settings
  const titleOf = (id: string) => titles.get(id)?.trim() || t('Untitled')
  const focusEntry = (at: number) => setTimeout(() => list.current?.querySelectorAll<HTMLElement>('li input').item(at)?.focus(), 30)
  const { run, type } = useMenuHistory({ menu, onMenu: next => onChange({ menu: [...next] }), onPlace: focusEntry, list })
  const add = (entry: Entry) => run({ at: menu.length, forth: put(entry, menu.length), back: without(menu.length) })
  const move = (from: number, to: number) => {
    if (to < 0 || to >= menu.length || to === from) return
    run({ at: to, forth: entries => arrayMove([...entries], from, to), back: entries => arrayMove([...entries], to, from) })
  }
  const remove = (at: number, entry: Entry) => run({ at: Math.max(0, at - 1), forth: without(at), back: put(entry, at) })
  const onDragEnd = ({ active, over }: DragEndEvent) => over && move(Number(active.id), Number(over.id))
  const togglePage = (id: ArticleId) => onChange({ pages: pages.includes(id) ? pages.filter(page => page !== id) : [...pages, id] })

  return (
    <>
      <fieldset className="site-entries">
        <legend className="field-label">{t('Pages')}</legend>
        {pages.length === 0 && (
          <p className="field-note">{t('Articles such as “About”, which stand by themselves: in no listing and no feed.')}</p>
        )}
        <ul className="site-pages">
          {pages.map(id => (
            <li key={id}>
              <span className="site-page">{titleOf(id)}</span>
              <Button look="quiet" aria-label={t('Remove the page {title}', { title: titleOf(id) })} onClick={() => togglePage(id)}>
                {t('Remove')}
              </Button>
            </li>
          ))}
        </ul>
        <Button look="quiet" onClick={() => setPicking(true)}>
          <Plus size={14} aria-hidden /> {t('Add a page…')}
        </Button>
      </fieldset>
      <fieldset className="site-entries">
        <legend className="field-label">{t('Menu')}</legend>
        {menu.length === 0 && (
          <p className="field-note">
            {t('With none of your own, the menu has tags, subjects and years where there are some, the pages and the search.')}
          </p>
        )}
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={onDragEnd}
          accessibility={dragWords(menu.map(({ label }, at) => [String(at), label]))}
        >
          <SortableContext items={menu.map((_, at) => String(at))} strategy={verticalListSortingStrategy}>
            <ol ref={list} className="site-menu" aria-label={t('Entries of the menu')}>
              {menu.map((entry, at) => (
                <MenuEntry
                  // An entry has nothing of its own that stays the same while it is typed in.
                  // oxlint-disable-next-line react/no-array-index-key
                  key={at}
                  at={at}
                  entry={entry}
                  titleOf={titleOf}
                  onChange={changed => type(at, changed)}
                  onMove={to => move(at, to)}
                  onRemove={() => remove(at, entry)}
                />
              ))}
            </ol>
          </SortableContext>
        </DndContext>
        <Menu
          align="start"
          onCloseFocus={event => event.preventDefault()}
          trigger={
            <Button look="quiet" disabled={menu.length >= mostEntries}>
              <Plus size={14} aria-hidden /> {t('Add to the menu')}
            </Button>
          }
        >
          {siteParts.map(part => (
            <MenuItem key={part} onSelect={() => add({ label: partNames[part], to: toPart(part) })}>
              {partNames[part]}
            </MenuItem>
          ))}
          <MenuSeparator />
          {pages.map(id => (
            <MenuItem key={id} onSelect={() => add({ label: titleOf(id).slice(0, 100), to: internalHref(id) })}>
              {titleOf(id)}
            </MenuItem>
          ))}
          <MenuItem onSelect={() => add({ label: '', to: 'https://' })}>{t('A link…')}</MenuItem>
        </Menu>
      </fieldset>
      {picking && <ArticlePicker title={t('Pages')} chosen={new Set(pages)} onPick={togglePage} onClose={() => setPicking(false)} />}
    </>
  )
}

function useTitles(): ReadonlyMap<string, string> {
  const found = useQuery(callQuery('article:titles')).data
  const ids = found?.ids.split('\n') ?? []
  const titles = found?.titles.split('\n') ?? []
  return new Map(ids.map((id, at) => [id, titles[at] ?? '']))
}
