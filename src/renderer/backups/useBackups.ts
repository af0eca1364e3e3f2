import { useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { AppError } from '../../shared/errors.ts'
import type { Output } from '../../shared/contract/contract.ts'
import type { BackupName } from '../../shared/model/backup.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { logError } from '../api/logError.ts'
import { sentence } from '../api/sentence.ts'
import { backupTime } from './backupWords.ts'
import { t } from '../words/t.ts'

export type BackupWork = 'backup' | 'restore'

/** The library's backups and what can be done with them. `said` is how the last of it ended; `working` what goes on. */
export function useBackups({
  flush,
  onRestored,
  onRestoredInPlace,
}: {
  readonly flush: () => Promise<void>
  readonly onRestored: (restored: NonNullable<Output<'backup:restore'>>) => void
  readonly onRestoredInPlace: (restored: Output<'backup:restore-in-place'>) => void
}) {
  const client = useQueryClient()
  const list = useQuery({ ...callQuery('backup:list'), refetchOnMount: 'always' })
  const [working, setWorking] = useState<BackupWork | null>(null)
  const [said, setSaid] = useState<{ readonly text: string; readonly failed: boolean } | null>(null)

  const work = async (kind: BackupWork, action: () => Promise<string | null>) => {
    setWorking(kind)
    setSaid(null)
    try {
      const text = await action()
      setSaid(text === null ? null : { text, failed: false })
    } catch (error) {
      if (!(error instanceof AppError)) logError(error)
      // A backup that failed is told by the library's state, for as long as it holds.
      if (kind === 'restore' && !(error instanceof AppError && error.code === 'cancelled')) setSaid({ text: sentence(error), failed: true })
    } finally {
      setWorking(null)
    }
  }

  return {
    backups: list.data,
    problem: list.error ? sentence(list.error) : null,
    working,
    said,

    /** What is typed goes into it too. */
    backUp: () =>
      void work('backup', async () => {
        await flush()
        const made = await call('backup:make')
        await client.invalidateQueries({ queryKey: ['backup:list'] })
        return made.verified
          ? t('Backed up and verified: {date}.', { date: backupTime(made) })
          : t('Backed up, with the faults that the library has.')
      }),

    restoreInPlace: (name: BackupName) =>
      void work('restore', async () => {
        await flush()
        onRestoredInPlace(await call('backup:restore-in-place', { name }))
        return null
      }),

    restore: (name: BackupName) =>
      void work('restore', async () => {
        await flush()
        const restored = await call('backup:restore', { name })
        if (restored) onRestored(restored)
        return null
      }),
  }
}
