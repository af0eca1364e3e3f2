import type { BrowserWindow } from 'electron'
import type { BackupSchedule } from '../../app/BackupSchedule.ts'
import type { CurrentLibrary } from '../../app/CurrentLibrary.ts'
import type { Frame } from '../../app/createFrame.ts'
import type { FlushRequests } from '../../app/FlushRequests.ts'
import type { LibrarySwitch } from '../../app/LibrarySwitch.ts'
import type { PagePreviews } from '../../app/PagePreviews.ts'
import type { Places } from '../../app/places.ts'
import type { SitePreview } from '../../app/SitePreview.ts'
import type { SettingsFile } from '../../app/SettingsFile.ts'
import type { StartCheck } from '../../app/StartCheck.ts'
import type { Windows } from '../../app/Windows.ts'
import type { Jobs } from '../../jobs/Jobs.ts'
import type { Spelling } from '../../spelling/Spelling.ts'
import type { Journal } from '../../journal/Journal.ts'

/** What the handlers of main's own calls work with. */
export interface AppContext {
  readonly windows: Windows
  readonly settings: SettingsFile
  readonly library: CurrentLibrary
  readonly jobs: Jobs
  readonly journal: Journal
  readonly backups: BackupSchedule
  readonly check: StartCheck
  readonly places: Places
  readonly libraries: LibrarySwitch
  readonly flushes: FlushRequests
  readonly frame: Frame
  readonly preview: SitePreview
  readonly pagePreviews: PagePreviews
  readonly spelling: Spelling
  /** Resolves once the library that the app starts with is open, or could not be. */
  readonly started: Promise<void>
}

/** A call's window: where its dialogs belong. */
export type Caller = BrowserWindow
