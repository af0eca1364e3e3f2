import { ExternalLink, FileText } from 'lucide-react'
import type { ShownListItem } from '../../shared/model/list.ts'
import { useActions } from '../app/useActions.ts'
import { MenuItem } from '../ui/MenuItem.tsx'
import { t } from '../words/t.ts'

const icon = { size: 14, 'aria-hidden': true } as const

/** In a menu: leads to what an item names, its article or its address. */
export function OpenItem({ item }: { readonly item: ShownListItem }) {
  const actions = useActions()
  const { articleId, state } = item
  const { url } = item.shown
  if (articleId !== null) {
    return state === 'ok' ? (
      <MenuItem icon={<FileText {...icon} />} onSelect={() => actions.openArticle(articleId)}>
        {t('Open the article')}
      </MenuItem>
    ) : null
  }
  return url ? (
    <MenuItem icon={<ExternalLink {...icon} />} onSelect={() => actions.openLink(url)}>
      {t('Open in the browser')}
    </MenuItem>
  ) : null
}
