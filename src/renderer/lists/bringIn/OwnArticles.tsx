import { BookOpenText } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import { counted } from '../../ui/counted.ts'
import type { FoundRow } from './foundRows.ts'

export type OwnArticlesProps = {
  readonly rows: readonly FoundRow[]
  readonly onTake: (rows: readonly FoundRow[]) => void
}

/** Says how many items lead to articles of this library by their addresses, and offers to take them for those. */
export function OwnArticles({ rows, onTake }: OwnArticlesProps) {
  const own = rows.filter(row => row.own !== null)
  if (own.length === 0) return null
  return (
    <div className="fetch-titles">
      <BookOpenText size={14} aria-hidden />
      <span>{counted(own.length, 'item leads to an article', 'items lead to articles')} of this library.</span>
      <Button look="quiet" onClick={() => onTake(own)}>
        Use the library’s own
      </Button>
    </div>
  )
}
