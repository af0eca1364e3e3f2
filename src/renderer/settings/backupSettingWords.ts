import type { Backup } from '../../shared/model/backup.ts'
import type { BackupSettings, SecondPlace } from '../../shared/model/backupSettings.ts'
import { momentOf } from '../ui/formatDate.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

/** The counts to choose from, with the one that is set among them, whatever it is. */
export function countOptions(
  offered: readonly number[],
  set: number,
  words: (count: number) => string,
): { value: string; label: string }[] {
  const counts = [...new Set([...offered, set])].toSorted((a, b) => a - b)
  return counts.map(count => ({ value: String(count), label: words(count) }))
}

/** When the newest whole backup was made; nothing while that is not known. */
export function lastVerified(backups: readonly Backup[] | undefined): string {
  if (!backups) return ''
  const last = backups.find(({ verified }) => verified)
  return last ? t('Last backed up and verified: {date}.', { date: momentOf(last.time) }) : t('There is no verified backup yet.')
}

/** Where the backups go beside the library, and how it stands with that. */
export function secondWords({ second }: Pick<BackupSettings, 'second'>, place: SecondPlace | undefined): string {
  if (second === '')
    return t('Backups are in the library’s own folder. A second folder, best on another disk, keeps them should that one be lost.')
  if (place?.problem) return t(place.problem)
  const newest = place && place.newest !== null ? t('The newest one there is of {date}.', { date: momentOf(place.newest) }) : ''
  return sentences(t('Each backup is copied to {folder} as well.', { folder: second }), newest)
}
