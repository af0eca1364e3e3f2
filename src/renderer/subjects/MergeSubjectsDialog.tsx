import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { SubjectName } from '../../shared/model/reviewedSubject.ts'
import { mergedSubject } from '../../shared/subjects/clusters.ts'
import { callQuery } from '../api/callQuery.ts'
import { useActions } from '../app/useActions.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { subjectWords } from '../library/subjectWords.ts'
import { Answers } from '../ui/Answers.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { RadioGroup } from '../ui/RadioGroup.tsx'
import { t } from '../words/t.ts'

export type MergeSubjectsDialogProps = {
  readonly names: readonly SubjectName[]
  readonly onMerged: () => void
  readonly onClose: () => void
}

/** Makes one subject of several that are written differently: asks which way of writing stays. */
export function MergeSubjectsDialog({ names, onMerged, onClose }: MergeSubjectsDialogProps) {
  const client = useQueryClient()
  const actions = useActions()
  const attempt = useAttempt()
  const [kept, setKept] = useState('0')
  const merge = () =>
    attempt(async () => {
      const opened = await Promise.all(
        names.map(({ type, name }) => client.fetchQuery({ ...callQuery('subject:open', { type, name }), staleTime: 0 })),
      )
      const chosen = opened[Number(kept)]
      const [first, ...others] = chosen?.groups.map(group => group.subject) ?? []
      if (!chosen || !first) return
      const ids = opened.flatMap(({ groups }) => groups.flatMap(({ reviews }) => reviews.map(({ id }) => id)))
      await actions.mergeSubjects(ids, { ...mergedSubject(first, ...others), name: chosen.name })
      onMerged()
    })
  return (
    <Dialog
      title={t('Merge {count} subjects', { count: names.length })}
      onClose={onClose}
      footer={
        <Answers onCancel={onClose} onAnswer={merge}>
          {t('Merge')}
        </Answers>
      }
    >
      <RadioGroup
        label={t('All their reviews are about')}
        value={kept}
        onValue={setKept}
        choices={names.map(({ name, type }, index) => ({ value: String(index), label: name, hint: subjectWords[type] }))}
      />
    </Dialog>
  )
}
