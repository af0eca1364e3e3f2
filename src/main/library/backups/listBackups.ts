import { statSync } from 'node:fs'
import { backupKind, type Backup } from '../../../shared/model/backup.ts'
import { backupFile, findBackups, sequenceOf, type FoundBackup } from './backupFiles.ts'
import { lostThemeFinder } from './backupThemes.ts'

/** The backups of a library as they are shown, the newest first. */
export function listBackups(library: string): Backup[] {
  const lost = lostThemeFinder(library)
  return findBackups(library).map(found => shownBackup(library, found, lost))
}

export function shownBackup(library: string, { name, manifest }: FoundBackup, lost = lostThemeFinder(library)): Backup {
  const [, kind = '', stamp = ''] = name.split('-')
  return {
    name,
    sequence: sequenceOf(name),
    kind: backupKind.parse(kind),
    time: manifest?.time ?? timeOf(stamp),
    verified: manifest?.problems.length === 0,
    problems: manifest?.problems ?? ['What was noted about this backup is lost, so it is not known to be whole.'],
    articles: manifest?.articles ?? null,
    assets: manifest?.assets ?? { count: 0, missing: 0 },
    lostThemeFiles: lost(manifest?.themes ?? []),
    size: manifest?.size ?? statSync(backupFile(library, name), { throwIfNoEntry: false })?.size ?? 0,
  }
}

function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/u, '$1-$2-$3T$4:$5:$6Z')) || 0
}
