import {
  Archive,
  Columns2,
  CopyPlus,
  FileCode2,
  FileOutput,
  ListOrdered,
  ListPlus,
  PanelTop,
  RotateCcw,
  SquarePen,
  Tags,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { statuses, type ArticleSummary } from '../../shared/model/article.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { useActions } from '../app/useActions.ts'
import { MenuCheckItem, MenuItem, MenuLabel, MenuSeparator, Submenu } from '../ui/MenuItem.tsx'
import { commandKeys, keyLabel } from '../ui/keys.ts'
import { statusWords } from './statusWords.ts'
import { t } from '../words/t.ts'

const icon = { size: 14, 'aria-hidden': true } as const

/** The actions on one article, or on all that are selected with it. */
export function ArticleMenu({
  article,
  idsOf,
}: {
  readonly article: ArticleSummary
  readonly idsOf: (id: ArticleId) => readonly ArticleId[]
}) {
  // Settled when the menu opens, so that nothing beneath changes what it is about. It may see the selection from before
  // the press that opened it: an article outside of that one stands alone in either.
  const [ids] = useState(() => idsOf(article.id))
  return article.trashedAt === null ? <LivingMenu article={article} ids={ids} /> : <TrashedMenu ids={ids} />
}

/** The actions on all that is selected: several articles of the trash, or of any other place. */
export function SelectionMenu({ ids, inTrash }: { readonly ids: readonly ArticleId[]; readonly inTrash: boolean }) {
  return inTrash ? <TrashedMenu ids={ids} /> : <LivingMenu article={null} ids={ids} />
}

function LivingMenu({ article, ids }: { readonly article: ArticleSummary | null; readonly ids: readonly ArticleId[] }) {
  const actions = useActions()
  const overview = useQuery(callQuery('library:overview'))
  const single = ids.length === 1 ? article : null
  return (
    <>
      {!single && <MenuLabel>{t('{count, plural, one {# article} other {# articles}}', { count: ids.length })}</MenuLabel>}
      {single && (
        <MenuItem icon={<SquarePen {...icon} />} onSelect={() => actions.openArticle(single.id, true)}>
          {t('Write')}
        </MenuItem>
      )}
      {single && (
        <MenuItem icon={<PanelTop {...icon} />} keys={keyLabel('Mod+Enter')} onSelect={() => actions.openTab(single.id)}>
          {t('Open in a new tab')}
        </MenuItem>
      )}
      {single && (
        <MenuItem icon={<Columns2 {...icon} />} onSelect={() => actions.openBeside(single.id)}>
          {t('Open beside')}
        </MenuItem>
      )}
      {single && (
        <MenuItem icon={<CopyPlus {...icon} />} keys={commandKeys('article:duplicate')} onSelect={() => actions.duplicate(single.id)}>
          {t('Duplicate')}
        </MenuItem>
      )}
      <Submenu label={t('Status')} icon={<Archive {...icon} />}>
        {statuses.map(status => (
          <MenuCheckItem key={status} checked={single?.status === status} onSelect={() => actions.setStatus(ids, status)}>
            {statusWords[status]}
          </MenuCheckItem>
        ))}
      </Submenu>
      <MenuItem icon={<Tags {...icon} />} onSelect={() => actions.editTags(ids)}>
        {t('Tags…')}
      </MenuItem>
      <Submenu label={t('Add to list')} icon={<ListPlus {...icon} />}>
        {overview.data?.lists.map(list => (
          <MenuItem key={list.id} onSelect={() => actions.addToList(list, ids)}>
            {list.name}
          </MenuItem>
        ))}
        {overview.data && overview.data.lists.length > 0 && <MenuSeparator />}
        <MenuItem onSelect={() => actions.newList(ids)}>{t('New list…')}</MenuItem>
      </Submenu>
      {overview.data && overview.data.lists.length > 0 && (
        <Submenu label={t('Attach a list')} icon={<ListOrdered {...icon} />}>
          {overview.data.lists.map(list => (
            <MenuItem key={list.id} onSelect={() => actions.attachList(list, ids)}>
              {list.name}
            </MenuItem>
          ))}
        </Submenu>
      )}
      <MenuSeparator />
      <MenuItem icon={<FileOutput {...icon} />} onSelect={() => actions.exportArticles(ids)}>
        {t('Export…')}
      </MenuItem>
      {single && (
        <MenuItem icon={<FileCode2 {...icon} />} onSelect={() => actions.copyHtml(single.id)}>
          {t('Copy as HTML')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem icon={<Trash2 {...icon} />} keys="Delete" danger onSelect={() => actions.trash(ids)}>
        {t('Move to the trash')}
      </MenuItem>
    </>
  )
}

function TrashedMenu({ ids }: { readonly ids: readonly ArticleId[] }) {
  const actions = useActions()
  return (
    <>
      {ids.length > 1 && <MenuLabel>{t('{count, plural, one {# article} other {# articles}}', { count: ids.length })}</MenuLabel>}
      <MenuItem icon={<RotateCcw {...icon} />} onSelect={() => actions.restore(ids)}>
        {t('Restore')}
      </MenuItem>
      <MenuItem icon={<Trash2 {...icon} />} danger onSelect={() => actions.deleteForGood(ids)}>
        {t('Delete for good…')}
      </MenuItem>
    </>
  )
}
