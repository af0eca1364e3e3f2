import { useQuery, useQueryClient } from '@tanstack/react-query'
import { unusedAssetDays } from '../../shared/model/asset.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { sizeWords } from './sizeWords.ts'

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
        title: 'Remove the images that nothing uses?',
        text: `${counted(unused.count, 'image')}, ${sizeWords(unused.size)}. They can’t be brought back into the library but from a backup that has them.`,
        action: 'Remove',
        danger: true,
      })
      if (!sure) return
      const { count, size } = await call('asset:collect-unused')
      await client.invalidateQueries({ queryKey: ['asset:unused'] })
      const left = unused.count - count
      const stay = left > 0 ? ` ${counted(left, 'image')} went out of use within the last hour, and will stay for now.` : ''
      show({ text: `${counted(count, 'image')} removed, ${sizeWords(size)}.${stay}` })
    })
  return (
    <fieldset className="settings-group" disabled={readOnly}>
      <legend>Images of this library</legend>
      <p className="settings-said" aria-live="polite">
        {unused.count === 0
          ? 'Every image is used: by an article, its history, the trash or a list.'
          : `${counted(unused.count, 'image')} that nothing uses, ${sizeWords(unused.size)}. Not one article, earlier version or list shows ${unused.count === 1 ? 'it' : 'them'}; after ${unusedAssetDays} days unused, an image goes by itself.`}
      </p>
      {unused.count > 0 && (
        <Button look="quiet" onClick={remove}>
          Remove now…
        </Button>
      )}
    </fieldset>
  )
}
