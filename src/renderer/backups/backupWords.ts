import type { Backup, BackupKind } from '../../shared/model/backup.ts'
import { counted } from '../ui/counted.ts'
import { momentOf } from '../ui/formatDate.ts'

const megabytes = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const kinds: Readonly<Record<BackupKind, string>> = {
  hourly: 'Hourly',
  daily: 'Daily',
  manual: 'By hand',
  migration: 'Before an update',
}

/** "23 Nov 2026, 14:05", as the clock said when it was made. */
export function backupTime({ time }: Pick<Backup, 'time'>): string {
  return momentOf(time)
}

/** "Hourly · 214 articles · 5.2 MB" */
export function backupLine({ kind, articles, size }: Pick<Backup, 'kind' | 'articles' | 'size'>): string {
  return [kinds[kind], articles !== null && counted(articles, 'article'), `${megabytes.format(size / 1e6)} MB`].filter(Boolean).join(' · ')
}
