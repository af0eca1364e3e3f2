import { PanelLeftOpen } from 'lucide-react'
import { IconButton } from '../ui/IconButton.tsx'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useActions } from '../app/useActions.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { ArticleList } from './ArticleList.tsx'
import { SelectionMenu } from './ArticleMenu.tsx'
import { EmptyList } from './EmptyList.tsx'
import { placeFilter, placeLine, type Place } from './place.ts'
import { useGrouping } from './groups/useGrouping.ts'
import type { Selection } from './selection.ts'
import { SortMenu } from './SortMenu.tsx'
import { useSort } from './useSort.ts'
import { t } from '../words/t.ts'

export type ArticlesPaneProps = {
  readonly place: Place
  readonly text: string
  readonly choice: {
    readonly selection: Selection
    readonly select: (selection: Selection, opens?: boolean) => void
    readonly goneIds: ReadonlySet<ArticleId>
    readonly openId: ArticleId | null
  }
  readonly sidebarFolded: boolean
  readonly onSidebar: () => void
  readonly onClear: () => void
  readonly onSearch: (text: string) => void
}

/** The articles of the place that one is in, and the line above them. */
export function ArticlesPane({ place, text, choice, sidebarFolded, onSidebar, onClear, onSearch }: ArticlesPaneProps) {
  const { selection } = choice
  const actions = useActions()
  const [sort, onSort] = useSort(place)
  const grouping = useGrouping()
  const filter = placeFilter(place, text)
  const isReadOnly = useReadOnlyLibrary()
  const several = [...selection.ids]
  const lineOf = (total: number) =>
    selection.ids.size > 1 ? t('{count, plural, other {# selected}}', { count: selection.ids.size }) : placeLine(place, total, text)
  return (
    <ArticleList
      label={t('Articles')}
      filter={filter}
      grouping={grouping}
      sort={sort}
      selection={selection}
      onSelection={choice.select}
      openId={choice.openId}
      goneIds={choice.goneIds}
      empty={<EmptyList place={place} text={text} onClear={onClear} onSearch={onSearch} />}
      barStart={
        sidebarFolded && (
          <IconButton label={t('Show the library')} onClick={onSidebar}>
            <PanelLeftOpen size={15} aria-hidden />
          </IconButton>
        )
      }
      barEnd={
        <>
          {/* There is room for one of them beside how many are selected. */}
          {several.length > 1 && !isReadOnly ? (
            <Menu trigger={<Button className="list-sort">{t('Actions')}</Button>}>
              <SelectionMenu ids={several} inTrash={filter.inTrash} />
            </Menu>
          ) : (
            <SortMenu
              sort={sort}
              onSort={onSort}
              by={grouping.by}
              onBy={grouping.onBy}
              onKeep={filter.inTrash ? null : () => actions.keepFilter(filter, sort, filter.text)}
            />
          )}
        </>
      }
      lineOf={lineOf}
    />
  )
}
