import type { Backup, BackupKind } from '../../shared/model/backup.ts'
import { momentOf } from '../ui/formatDate.ts'
import { locale, t } from '../words/t.ts'

const megabytes = new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })

const kinds: Readonly<Record<BackupKind, string>> = {
  hourly: t('Hourly'),
  daily: t('Daily'),
  manual: t('By hand'),
  migration: t('Before an update'),
}

/** "23 Nov 2026, 14:05", as the clock said when it was made. */
export function backupTime({ time }: Pick<Backup, 'time'>): string {
  return momentOf(time)
}

/** "Hourly · 214 articles · 5.2 MB" */
export function backupLine({ kind, articles, size }: Pick<Backup, 'kind' | 'articles' | 'size'>): string {
  return [
    kinds[kind],
    articles !== null && t('{count, plural, one {# article} other {# articles}}', { count: articles }),
    t('{size} MB', { size: megabytes.format(size / 1e6) }),
  ]
    .filter(Boolean)
    .join(' · ')
}
