import type { ListId } from '../../shared/model/ids.ts'
import { useActions, type ListFormat } from '../app/useActions.ts'
import { MenuItem, Submenu } from '../ui/MenuItem.tsx'

const formats: readonly (readonly [ListFormat, string])[] = [
  ['csv', 'Table (CSV)…'],
  ['tsv', 'Table (TSV)…'],
  ['json', 'JSON Feed…'],
  ['opml', 'OPML…'],
  ['md', 'Markdown…'],
]

/** Writes a list into a file of its own. */
export function ExportListMenu({ id }: { readonly id: ListId }) {
  const actions = useActions()
  return (
    <Submenu label="Export">
      {formats.map(([format, name]) => (
        <MenuItem key={format} onSelect={() => actions.exportLists([id], format)}>
          {name}
        </MenuItem>
      ))}
    </Submenu>
  )
}
