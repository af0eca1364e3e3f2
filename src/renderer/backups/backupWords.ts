import type { Backup, BackupKind } from '../../shared/model/backup.ts'
import { counted } from '../ui/counted.ts'

const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' })
const megabytes = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const kinds: Readonly<Record<BackupKind, string>> = {
  hourly: 'Hourly',
  daily: 'Daily',
  manual: 'By hand',
  migration: 'Before an update',
}

/** "23 Nov 2026, 14:05", as the clock said when it was made. */
export function backupTime({ time }: Pick<Backup, 'time'>): string {
  return moment.format(time)
}

/** "Hourly · 214 articles · 5.2 MB" */
export function backupLine({ kind, articles, size }: Pick<Backup, 'kind' | 'articles' | 'size'>): string {
  return [kinds[kind], articles !== null && counted(articles, 'article'), `${megabytes.format(size / 1e6)} MB`].filter(Boolean).join(' · ')
}
