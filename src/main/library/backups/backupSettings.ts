import { isAbsolute, relative, resolve } from 'node:path'
import { AppError } from '../../../shared/errors.ts'
import { backupSettings, type BackupSettings } from '../../../shared/model/backupSettings.ts'
import type { Library } from '../library.ts'
import type { Db } from '../sql.ts'
import { storedSetting, storeSetting } from '../storedSetting.ts'

const key = 'backup.settings'

/** How this library is backed up; as usual where nothing was said, or what was said can't be read. */
export function backupSettingsOf(db: Db): BackupSettings {
  return storedSetting(db, key, backupSettings)
}

/** Throws `bad-request` for a second folder that is no place for a second copy. */
export function setBackupSettings({ db, folder }: Pick<Library, 'db' | 'folder'>, settings: BackupSettings): void {
  const { second } = settings
  if (second !== '') {
    if (!isAbsolute(second)) throw new AppError('bad-request', 'Choose a folder for the second copy of the backups.')
    const path = relative(folder, resolve(second))
    if (path === '' || (!path.startsWith('..') && !isAbsolute(path)))
      throw new AppError(
        'bad-request',
        'A second copy within the library would be lost with it. Choose a folder elsewhere, best on another disk.',
      )
  }
  storeSetting(db, key, settings)
}
