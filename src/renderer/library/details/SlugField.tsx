import { DraftField } from '../../ui/DraftField.tsx'
import { parseSlug } from './slugText.ts'
import { t } from '../../words/t.ts'

export type SlugFieldProps = {
  readonly slug: string
  readonly follows: boolean
  readonly onSlug: (slug: string) => void
  readonly onFollow: () => void
}

/** The article's name in addresses and files. It follows the title until someone writes another. */
export function SlugField({ slug, follows, onSlug, onFollow }: SlugFieldProps) {
  return (
    <DraftField
      label={t('Slug')}
      shown={slug}
      parse={parseSlug}
      onCommit={onSlug}
      maxLength={200}
      hint={follows ? t('Follows the title.') : undefined}
      aside={
        follows ? undefined : (
          <button type="button" className="link-button" onClick={onFollow}>
            {t('Follow the title')}
          </button>
        )
      }
    />
  )
}
