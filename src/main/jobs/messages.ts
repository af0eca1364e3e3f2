import type { ImportOutcome, LibraryCallName, Output, Parsed } from '../../shared/contract/contract.ts'
import type { RestoredInPlace } from '../library/backups/restoreInPlace.ts'
import type { Restored } from '../library/backups/restoreLibrary.ts'
import type { SiteBuilt } from '../publish/site/SiteWork.ts'
import type { Duplicates } from '../import/archive/importArchive.ts'
import type { Result } from '../../shared/errors.ts'
import type { CopyTarget } from '../../shared/formats/copyTargets.ts'
import type { ImagesPlace } from '../../shared/formats/Format.ts'
import type { FormatId } from '../../shared/formats/formats.ts'
import type { Backup } from '../../shared/model/backup.ts'
import type { SecondPlace } from '../../shared/model/backupSettings.ts'
import type { Findings } from '../../shared/model/damage.ts'
import type { ArticleId, ListId } from '../../shared/model/ids.ts'
import type { LossReport } from '../../shared/model/loss.ts'
import type { ItemsFound } from '../../shared/model/itemsFound.ts'
import type { PagesAsked } from '../links/askPages.ts'
import type { LinksChecked } from '../links/checkLinks.ts'
import type { PicturesFetched } from '../links/fetchPictures.ts'
import type { BatchId } from '../../shared/model/batch.ts'
import type { Found, FindRequest, Replaced, ReplaceRequest, ReplaceUndone } from '../../shared/model/replacement.ts'
import type { ArticleHeader, Section } from '../../shared/model/article.ts'
import type { SiteJob } from './publishSite.ts'
import type { Said } from '../../shared/words/say.ts'

/** An article as a window has it, whatever the library knows of it. */
export type UnsavedArticle = Readonly<{ id: ArticleId; header: ArticleHeader; sections: readonly Section[] }>

/** What a worker can be asked for; folders and files are absolute paths. `library` is the folder of the open library. */
export type Job =
  | Readonly<{
      kind: 'export'
      library: string
      ids: readonly ArticleId[]
      format: FormatId
      out: Readonly<{ folder: string; file?: string }>
      images: ImagesPlace
      book?: Readonly<{ title: string; author: string }>
      history?: boolean
      whole?: boolean
      /** The id of the theme that pages are made with; the app's resources, in which the shipped ones are. */
      theme: string
      resources: string
    }>
  | Readonly<{ kind: 'losses'; library: string; ids: readonly ArticleId[]; format: FormatId }>
  | Readonly<{ kind: 'copy-html'; library: string; id: ArticleId; target: CopyTarget | null }>
  | Readonly<{ kind: 'site' } & SiteJob>
  | Readonly<{ kind: 'check-site'; library: string; asked: Parsed<'site:check'> }>
  /** Looks for damage: the newest articles and the file's structure, or everything. */
  | Readonly<{ kind: 'check'; library: string; depth: 'light' | 'full' }>
  | Readonly<{ kind: 'import'; library: string; paths: readonly string[]; duplicates: Duplicates | null }>
  /** Stores nothing. */
  | Readonly<{ kind: 'read-views'; library: string; bytes: Uint8Array }>
  /** Stores nothing. */
  | Readonly<{ kind: 'read-items'; library: string; source: Parsed<'item:read'>['source']; language: string }>
  | Readonly<{ kind: 'export-lists'; library: string; ids: readonly ListId[]; format: Parsed<'list:export'>['format']; path: string }>
  | Readonly<{ kind: 'check-links'; library: string; id: ListId }>
  /** Stores nothing. */
  | Readonly<{ kind: 'ask-pages'; urls: readonly string[] }>
  | Readonly<{ kind: 'fetch-pictures'; library: string; urls: readonly string[] }>
  /** By itself only if something has changed since the last backup. */
  | Readonly<{ kind: 'backup'; library: string; reason: 'manual' | 'itself' }>
  /** Looks at the second folder for backups. */
  | Readonly<{ kind: 'second-place'; library: string }>
  /** Makes a library of a backup in `folder`, which must not exist or be empty. `name` may be `latest`. */
  | Readonly<{ kind: 'restore'; library: string; name: string; folder: string }>
  /** Makes a library that nobody writes in what it was when a backup was made. */
  | Readonly<{ kind: 'restore-in-place'; library: string; name: string }>
  /** Copies a library into `folder`, which must not exist or be empty. */
  | Readonly<{ kind: 'copy-library'; library: string; folder: string }>
  /** Writes an article that the library may lack as a page of its own. */
  | Readonly<{
      kind: 'save-copy'
      library: string
      article: UnsavedArticle
      out: Readonly<{ folder: string; file: string }>
      theme: string
    }>
  | Readonly<{ kind: 'replace-find'; library: string; request: FindRequest }>
  | Readonly<{ kind: 'replace-run'; library: string; request: ReplaceRequest }>
  | Readonly<{ kind: 'replace-undo'; library: string; batch: BatchId }>
  /** Takes a theme over from a zip file or a folder that a person chose. */
  | Readonly<{ kind: 'take-theme'; library: string; source: string; base: string }>
  /** Writes a theme into a zip file. */
  | Readonly<{ kind: 'give-theme'; library: string; folder: string; path: string }>
  /** Makes the sample library in `folder`, which must not exist. */
  | Readonly<{ kind: 'sample'; source: string; folder: string }>

export interface JobOutputs {
  export: NonNullable<Output<'export:articles'>>
  losses: LossReport
  'copy-html': { html: string; text: string }
  site: SiteBuilt
  'check-site': Output<'site:check'>
  check: Findings
  import: ImportOutcome[]
  'read-views': Output<'views:read'>
  'read-items': ItemsFound
  'export-lists': null
  'check-links': LinksChecked
  'ask-pages': PagesAsked
  'fetch-pictures': PicturesFetched
  /** `made` is null when there was nothing new to back up. */
  backup: { made: Backup | null; second: SecondPlace }
  'second-place': SecondPlace
  restore: Restored
  'restore-in-place': RestoredInPlace
  'copy-library': Restored
  'save-copy': { warnings: Said[] }
  'replace-find': Found
  'replace-run': Replaced
  'replace-undo': ReplaceUndone
  'take-theme': NonNullable<Output<'theme:import'>>
  'give-theme': null
  sample: null
}

/** From main to a worker. One `start` comes first; each `answer` is to a `call` of the worker's, each `printed` to a `print`. */
export type WorkerRequest =
  | Readonly<{ type: 'start'; job: Job }>
  | Readonly<{ type: 'cancel' }>
  | Readonly<{ type: 'answer'; id: number; result: Result<unknown> }>
  | Readonly<{ type: 'printed'; id: number; result: Result<Uint8Array> }>

/** From a worker to main. `ended` comes last, with the job's output. */
export type WorkerReply =
  | Readonly<{ type: 'progress'; label: string; done: number; total: number }>
  | Readonly<{ type: 'call'; id: number; name: LibraryCallName; input: unknown }>
  | Readonly<{ type: 'print'; id: number; html: string }>
  | Readonly<{ type: 'log'; text: string }>
  | Readonly<{ type: 'ended'; result: Result<unknown> }>
