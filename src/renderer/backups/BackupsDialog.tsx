import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { Backup } from '../../shared/model/backup.ts'
import { callQuery } from '../api/callQuery.ts'
import { useReadOnlyLibrary } from '../app/readOnlyLibrary.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { useQuestions } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { BackupProgress } from './BackupProgress.tsx'
import { BackupRow } from './BackupRow.tsx'
import { RestoreArticleDialog } from './RestoreArticleDialog.tsx'
import { backupTime } from './backupWords.ts'
import { lostBefore } from './lostBefore.ts'
import { useBackups } from './useBackups.ts'
import { useRestoredInPlace } from './useRestoredInPlace.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

export type BackupsDialogProps = {
  /** Saves all that is typed. */
  readonly flush: () => Promise<void>
  readonly onClose: () => void
}

/** The backups of the library: to see that they are there, to make one now, and to get back what was lost. */
export function BackupsDialog({ flush, onClose }: BackupsDialogProps) {
  const { show } = useToasts()
  const { confirm } = useQuestions()
  const attempt = useAttempt()
  const readOnly = useReadOnlyLibrary()
  const toldOf = useRestoredInPlace()
  const [chosenName, setChosenName] = useState<Backup['name'] | null>(null)
  const [picking, setPicking] = useState<Backup | null>(null)
  const { backups, problem, working, said, backUp, restore, restoreInPlace } = useBackups({
    flush,
    onRestored: restored => {
      onClose()
      show({ text: sentences(t('This is the restored library. The other one is as it was, under Open Recent.'), lostBefore(restored)) })
    },
    onRestoredInPlace: restored => {
      onClose()
      toldOf(restored)
    },
  })
  const askAndRestore = async (backup: Backup) => {
    const sure = await confirm({
      title: t('Take this library back to {date}?', { date: backupTime(backup) }),
      text: sentences(
        backup.articles === null
          ? t('It will be what it was then, with its lists, tags and settings.')
          : t('It will be what it was then: {count, plural, one {# article} other {# articles}}, with its lists, tags and settings.', {
              count: backup.articles,
            }),
        lostBefore({ missingAssets: 0, missingThemeFiles: backup.lostThemeFiles.length }),
        t('What it is now is backed up and verified first, so that you can come back to it.'),
      ),
      action: t('Restore'),
    })
    if (sure) restoreInPlace(backup.name)
  }
  const failure = useQuery(callQuery('backup:state')).data?.problem
  if (picking) return <RestoreArticleDialog backup={picking} onBack={() => setPicking(null)} onClose={onClose} />
  const chosen = backups?.find(backup => backup.name === chosenName) ?? backups?.[0]
  return (
    <Dialog
      title={t('Backups')}
      size="large"
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" disabled={!chosen || working !== null} onClick={() => chosen && setPicking(chosen)}>
            {t('Restore one article…')}
          </Button>
          <Button look="quiet" disabled={!chosen || working !== null} onClick={() => chosen && restore(chosen.name)}>
            {t('Restore a copy…')}
          </Button>
          <Button
            look="quiet"
            disabled={!chosen || working !== null || readOnly}
            onClick={() => chosen && attempt(() => askAndRestore(chosen))}
          >
            {t('Restore this library…')}
          </Button>
          <span className="grow" />
          <Button look="main" data-autofocus disabled={working !== null} onClick={backUp}>
            {t('Back up now')}
          </Button>
        </>
      }
    >
      <p className="backups-about">
        {t(
          'Deckle backs this library up every hour in which you write, and keeps the last of each day and week. A restored copy goes into a new folder; before this library itself is taken back, it is backed up as it is.',
        )}
      </p>
      {failure && working === null && <p className="field-error">{failure}</p>}
      {problem && <p className="field-error">{problem}</p>}
      <div aria-live="polite" className="backups-said">
        {working && <BackupProgress key={working} label={working === 'backup' ? t('Backing up') : t('Restoring')} />}
        {said && <p className={said.failed ? 'field-error' : 'backups-done'}>{said.text}</p>}
      </div>
      {backups?.length === 0 && (
        <EmptyState title={t('No backups yet')}>{t('The first one is made soon after a library is opened.')}</EmptyState>
      )}
      {backups && backups.length > 0 && (
        <fieldset className="backups">
          <legend className="visually-hidden">{t('Backups, the newest first')}</legend>
          {backups.map(backup => (
            <BackupRow key={backup.name} backup={backup} checked={backup === chosen} onChoose={() => setChosenName(backup.name)} />
          ))}
        </fieldset>
      )}
    </Dialog>
  )
}
