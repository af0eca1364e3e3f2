import type { Losses } from './features.ts'

/** Where the images of an export go: inside its file, or into a folder beside it. */
export type ImagesPlace = 'inline' | 'beside'

/** What people are told of a format that articles are exported in, and what the dialogs need to know of it. */
export type Format = {
  readonly name: string
  /** What it is good for: a sentence. */
  readonly hint: string
  /** Without its dot. */
  readonly extension: string
  /** What a system's dialog calls files of it. */
  readonly fileKind: string
  /** Where images can go, the usual place first; empty where there is nothing to choose. */
  readonly images: readonly ImagesPlace[]
  /** Several articles: a file for each, or all in one. */
  readonly several: 'files' | 'file'
  /** Whether a theme makes its pages. */
  readonly themed: boolean
  /** What it has no place for. */
  readonly loses: Losses
}
