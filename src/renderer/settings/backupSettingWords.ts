import type { Backup } from '../../shared/model/backup.ts'
import type { BackupSettings, SecondPlace } from '../../shared/model/backupSettings.ts'
import { counted } from '../ui/counted.ts'
import { momentOf } from '../ui/formatDate.ts'

/** The counts to choose from, with the one that is set among them, whatever it is. */
export function countOptions(offered: readonly number[], set: number, noun: string): { value: string; label: string }[] {
  const counts = [...new Set([...offered, set])].toSorted((a, b) => a - b)
  return counts.map(count => ({ value: String(count), label: counted(count, noun) }))
}

/** When the newest whole backup was made; nothing while that is not known. */
export function lastVerified(backups: readonly Backup[] | undefined): string {
  if (!backups) return ''
  const last = backups.find(({ verified }) => verified)
  return last ? `Last backed up and verified: ${momentOf(last.time)}.` : 'There is no verified backup yet.'
}

/** Where the backups go beside the library, and how it stands with that. */
export function secondWords({ second }: Pick<BackupSettings, 'second'>, place: SecondPlace | undefined): string {
  if (second === '')
    return 'Backups are in the library’s own folder. A second folder, best on another disk, keeps them should that one be lost.'
  if (place?.problem) return place.problem
  const newest = place && place.newest !== null ? ` The newest one there is of ${momentOf(place.newest)}.` : ''
  return `Each backup is copied to ${second} as well.${newest}`
}
