import { useQuery, useQueryClient } from '@tanstack/react-query'
import { unusedAssetDays } from '../../shared/model/asset.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { sizeWords } from './sizeWords.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

/** The images that nothing uses: how many, how large, and what becomes of them. */
export function AssetFields() {
  const query = { ...callQuery('asset:unused', { limit: 0 }), refetchOnMount: 'always' as const }
  const unused = useQuery(query).data
  const client = useQueryClient()
  const attempt = useAttempt()
  const { show } = useToasts()
  const { confirm } = useQuestions()
  const readOnly = useReadOnlyLibrary()
  if (!unused) return null

  const remove = () =>
    attempt(async () => {
      const sure = await confirm({
        title: t('Remove the images that nothing uses?'),
        text: t(
          '{count, plural, one {# image} other {# images}}, {size}. They can’t be brought back into the library but from a backup that has them.',
          { count: unused.count, size: sizeWords(unused.size) },
        ),
        action: t('Remove'),
        danger: true,
      })
      if (!sure) return
      const { count, size } = await call('asset:collect-unused')
      await client.invalidateQueries({ queryKey: ['asset:unused'] })
      const left = unused.count - count
      const stay =
        left > 0
          ? t('{count, plural, one {# image} other {# images}} went out of use within the last hour, and will stay for now.', {
              count: left,
            })
          : ''
      show({
        text: sentences(t('{count, plural, one {# image} other {# images}} removed, {size}.', { count, size: sizeWords(size) }), stay),
      })
    })
  return (
    <fieldset className="settings-group" disabled={readOnly}>
      <legend>{t('Images of this library')}</legend>
      <p className="settings-said" aria-live="polite">
        {unused.count === 0
          ? t('Every image is used: by an article, its history, the trash or a list.')
          : t(
              '{count, plural, one {# image} other {# images}} that nothing uses, {size}. Not one article, earlier version or list shows {count, plural, one {it} other {them}}; after {days} days unused, an image goes by itself.',
              { count: unused.count, size: sizeWords(unused.size), days: unusedAssetDays },
            )}
      </p>
      {unused.count > 0 && (
        <Button look="quiet" onClick={remove}>
          {t('Remove now…')}
        </Button>
      )}
    </fieldset>
  )
}
