import { ArrowDown, ArrowUp, Filter, Rows3 } from 'lucide-react'
import { sortKeys, type ArticleSort } from '../../shared/model/article.ts'
import { groupings, type Grouping } from '../../shared/model/grouping.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { MenuCheckItem, MenuItem, MenuSeparator, Submenu } from '../ui/MenuItem.tsx'
import { groupingWords } from './groups/groupWords.ts'
import { directionWords, sortBy, sortWords } from './sortWords.ts'
import { locale, t } from '../words/t.ts'

export type SortMenuProps = {
  readonly sort: ArticleSort
  readonly onSort: (sort: ArticleSort) => void
  readonly by: Grouping | null
  readonly onBy: (by: Grouping | null) => void
  /** Keeps what is shown as a filter; null where it can't be kept. */
  readonly onKeep: (() => void) | null
}

const lowered = (text: string) => text.toLocaleLowerCase(locale())

/** Says what the list is sorted by, and changes it. */
export function SortMenu({ sort, onSort, by: grouped, onBy, onKeep }: SortMenuProps) {
  const words = directionWords(sort.by)
  const Arrow = sort.descending ? ArrowDown : ArrowUp
  return (
    <Menu
      trigger={
        <Button
          className="list-sort"
          aria-label={t('Sorted by {sort}, {direction}', {
            sort: lowered(sortWords[sort.by]),
            direction: lowered(direction(sort)),
          })}
        >
          {sortWords[sort.by]} <Arrow size={13} aria-hidden />
        </Button>
      }
    >
      {sortKeys.map(by => (
        <MenuCheckItem key={by} checked={by === sort.by} onSelect={() => onSort(sortBy(by, sort))}>
          {sortWords[by]}
        </MenuCheckItem>
      ))}
      <MenuSeparator />
      <MenuCheckItem checked={sort.descending} onSelect={() => onSort({ ...sort, descending: true })}>
        {words.descending}
      </MenuCheckItem>
      <MenuCheckItem checked={!sort.descending} onSelect={() => onSort({ ...sort, descending: false })}>
        {words.ascending}
      </MenuCheckItem>
      <MenuSeparator />
      <Submenu
        label={grouped === null ? t('Group by') : t('Grouped by {grouping}', { grouping: lowered(groupingWords[grouped]) })}
        icon={<Rows3 size={14} aria-hidden />}
      >
        <MenuCheckItem checked={grouped === null} onSelect={() => onBy(null)}>
          {t('Nothing')}
        </MenuCheckItem>
        {groupings.map(each => (
          <MenuCheckItem key={each} checked={each === grouped} onSelect={() => onBy(each)}>
            {groupingWords[each]}
          </MenuCheckItem>
        ))}
      </Submenu>
      {onKeep && <MenuSeparator />}
      {onKeep && (
        <MenuItem icon={<Filter size={14} aria-hidden />} onSelect={onKeep}>
          {t('Keep as a filter…')}
        </MenuItem>
      )}
    </Menu>
  )
}

function direction(sort: ArticleSort): string {
  const words = directionWords(sort.by)
  return sort.descending ? words.descending : words.ascending
}
