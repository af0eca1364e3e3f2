import { z } from 'zod'
import { articleId } from './ids.ts'

/** Why a backup was made. `daily` is the first of its day that was made by itself; `migration` came before a change of the schema. */
export const backupKinds = ['hourly', 'daily', 'manual', 'migration'] as const
export const backupKind = z.enum(backupKinds)
export type BackupKind = z.output<typeof backupKind>

/** Number, kind and time (UTC): the name of a backup's files, without their extension. */
export const backupName = z
  .string()
  .regex(/^\d{6,12}-(hourly|daily|manual|migration)-\d{8}T\d{6}Z$/)
  .brand<'BackupName'>()
export type BackupName = z.output<typeof backupName>

/** A file of the library's own themes in a backup: its path within `themes`, and what it said, which is kept under its hash. */
export const backupThemeFile = z.object({
  // Parts between slashes, none of which is hidden or leads elsewhere.
  path: z
    .string()
    .max(1000)
    .regex(/^(?!\.)[^/\\:*?"<>|\p{Cc}]+(?:\/(?!\.)[^/\\:*?"<>|\p{Cc}]+)*$/u),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().nonnegative(),
})
export type BackupThemeFile = z.output<typeof backupThemeFile>

/**
 * What is written beside each backup. `counted` is the time of use in milliseconds, which only grows, whatever the clock does;
 * `changes` numbers the last write that is in it; `rows` counts each table; `sha256` is the file's; `missing` counts images
 * that the library had lost already. `problems` are the library's own, found in the copy: without any it is verified.
 */
export const backupManifest = z.object({
  format: z.literal(1),
  sequence: z.int().positive(),
  kind: backupKind,
  time: z.int(),
  counted: z.int().nonnegative(),
  schema: z.int(),
  changes: z.int().nonnegative(),
  articles: z.int().nonnegative(),
  rows: z.record(z.string(), z.int()),
  assets: z.object({ count: z.int().nonnegative(), missing: z.int().nonnegative() }),
  /** Null in a backup from before themes were kept. */
  themes: z.array(backupThemeFile).max(5000).nullable().default(null),
  size: z.int().nonnegative(),
  sha256: z.string(),
  problems: z.array(z.string()),
})
export type BackupManifest = z.output<typeof backupManifest>

/** A backup as it is shown. `time` is in milliseconds since 1970; `articles` leaves the trash out, and is null where that is not known. */
export const backup = z.object({
  name: backupName,
  sequence: z.int(),
  kind: backupKind,
  time: z.int(),
  verified: z.boolean(),
  problems: z.array(z.string()),
  articles: z.int().nullable(),
  assets: z.object({ count: z.int(), missing: z.int() }),
  /** The paths of files of the library's own themes that can't be brought back from it. */
  lostThemeFiles: z.array(z.string()),
  /** In bytes, without images. */
  size: z.int(),
})
export type Backup = z.output<typeof backup>

/** An article in a backup. `inLibrary` says whether the library still has it, trash included. */
export const backupArticle = z.object({
  id: articleId,
  title: z.string(),
  language: z.string(),
  words: z.int(),
  updatedAt: z.int(),
  inLibrary: z.boolean(),
})
export type BackupArticle = z.output<typeof backupArticle>
