import type { ArticleHeader } from '../../../shared/model/article.ts'
import { DraftField } from '../../ui/DraftField.tsx'
import { parseAddress } from '../../ui/parse.ts'
import { t } from '../../words/t.ts'

export type CanonicalFieldProps = {
  readonly header: ArticleHeader
  readonly onChange: (change: Pick<ArticleHeader, 'canonicalUrl'>) => void
}

/** The canonical address of an article. */
export function CanonicalField({ header, onChange }: CanonicalFieldProps) {
  return (
    <DraftField
      label={t('Canonical address')}
      type="url"
      placeholder="https://"
      shown={header.canonicalUrl}
      parse={parseAddress}
      hint={t('Where this article was published first, if it was elsewhere.')}
      onCommit={canonicalUrl => onChange({ canonicalUrl })}
    />
  )
}
