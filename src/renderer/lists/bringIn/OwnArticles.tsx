import { BookOpenText } from 'lucide-react'
import { Button } from '../../ui/Button.tsx'
import type { FoundRow } from './foundRows.ts'
import { t } from '../../words/t.ts'

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
      <span>
        {t('{count, plural, one {# item leads to an article} other {# items lead to articles}} of this library.', { count: own.length })}
      </span>
      <Button look="quiet" onClick={() => onTake(own)}>
        {t('Use the library’s own')}
      </Button>
    </div>
  )
}
