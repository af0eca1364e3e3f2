import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Findings } from '../../shared/model/damage.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useEvent } from '../api/useEvent.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useToasts } from '../ui/useToasts.ts'
import { DamageDialog } from './DamageDialog.tsx'
import { isRescuable } from './damageWords.ts'
import { useExamination } from './useExamination.ts'
import { t } from '../words/t.ts'

const query = callQuery('library:findings')

/** Says calmly that the library is damaged, if it is, and offers to bring back what can be. */
export function DamageNotice() {
  const attempt = useAttempt()
  const client = useQueryClient()
  const { show } = useToasts()
  const readOnly = useReadOnlyLibrary()
  const [shown, setShown] = useState(false)
  const [dismissed, setDismissed] = useState<Findings | null>(null)
  const examine = useExamination()
  const [working, setWorking] = useState(false)
  const findings = useQuery(query).data
  useEvent('library:checked', found => client.setQueryData(query.queryKey, found))
  if (!findings || findings.problems.length === 0 || findings === dismissed) return null

  const work = (action: () => Promise<unknown>) => {
    setShown(false)
    setWorking(true)
    attempt(() => action().finally(() => setWorking(false)))
  }
  const rescue = () =>
    work(async () => {
      const sections = findings.damaged.filter(isRescuable).map(({ articleId, sectionId }) => ({ articleId, sectionId }))
      const { rescued } = await call('library:rescue', { sections })
      show({ text: t('{count, plural, one {# section} other {# sections}} brought back, as new revisions.', { count: rescued }) })
      await call('library:examine', { everything: false })
    })

  return (
    <>
      <Notice text={t('Part of this library is damaged. Deckle has changed nothing.')}>
        <Button onClick={() => setDismissed(findings)}>{t('Later')}</Button>
        <Button look="quiet" disabled={working} onClick={() => setShown(true)}>
          {working ? t('Checking…') : t('See details')}
        </Button>
      </Notice>
      {shown && (
        <DamageDialog
          findings={findings}
          onClose={() => setShown(false)}
          onExamine={() => work(examine)}
          onRescue={readOnly ? null : rescue}
        />
      )}
    </>
  )
}
