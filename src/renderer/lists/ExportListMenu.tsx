import type { ListId } from '../../shared/model/ids.ts'
import { useActions, type ListFormat } from '../app/useActions.ts'
import { MenuItem, Submenu } from '../ui/MenuItem.tsx'
import { t } from '../words/t.ts'

const formats: readonly (readonly [ListFormat, string])[] = [
  ['csv', t('Table (CSV)…')],
  ['tsv', t('Table (TSV)…')],
  ['json', t('JSON Feed…')],
  ['opml', t('OPML…')],
  ['md', t('Markdown…')],
]

/** Writes a list into a file of its own. */
export function ExportListMenu({ id }: { readonly id: ListId }) {
  const actions = useActions()
  return (
    <Submenu label={t('Export')}>
      {formats.map(([format, name]) => (
        <MenuItem key={format} onSelect={() => actions.exportLists([id], format)}>
          {name}
        </MenuItem>
      ))}
    </Submenu>
  )
}
