import { CircleAlert, CircleCheck } from 'lucide-react'
import type { Backup } from '../../shared/model/backup.ts'
import { backupLine, backupTime } from './backupWords.ts'
import { t } from '../words/t.ts'

export type BackupRowProps = { readonly backup: Backup; readonly checked: boolean; readonly onChoose: () => void }

/** A backup that can be chosen: when and why it was made, how much is in it, and whether it is known to be whole. */
export function BackupRow({ backup, checked, onChoose }: BackupRowProps) {
  const { name, verified, problems, lostThemeFiles: lost } = backup
  const isWhole = verified && lost.length === 0
  return (
    <label className="backup">
      <input type="radio" name="backup" value={name} checked={checked} onChange={onChoose} />
      <span className="backup-words">
        <span className="backup-time">{backupTime(backup)}</span>
        <span className="backup-line">{backupLine(backup)}</span>
        {problems.map(problem => (
          <span key={problem} className="backup-line">
            {problem}
          </span>
        ))}
        {lost.length > 0 && (
          <span className="backup-line">
            {t('{count, plural, one {A theme file is} other {# theme files are}} missing from it or damaged: {names}', {
              count: lost.length,
              names: lost.length > 3 ? `${lost.slice(0, 3).join(', ')} …` : lost.join(', '),
            })}
          </span>
        )}
      </span>
      <span className={isWhole ? 'backup-state' : 'backup-state backup-faulty'}>
        {isWhole ? <CircleCheck size={14} aria-hidden /> : <CircleAlert size={14} aria-hidden />}
        {isWhole ? t('Verified') : t('Faulty')}
      </span>
    </label>
  )
}
