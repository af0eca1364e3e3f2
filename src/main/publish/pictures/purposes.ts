import type { PictureType } from '../../render/pictures.ts'

/**
 * What a picture is published for. It stays as it is, byte for byte, if it is one of `keeps`, no wider than `width` pixels, no
 * larger than `size` bytes, and says nothing of where it was taken; else it becomes `becomes`, where `plain` is JPEG, or PNG for
 * one that can be seen through.
 */
export type Purpose = Readonly<{
  name: string
  width: number | null
  size: number | null
  keeps: readonly PictureType[]
  becomes: 'webp' | 'plain' | 'same'
}>

const all: readonly PictureType[] = ['jpg', 'png', 'webp', 'gif', 'avif']

export const purposes = {
  /** Inside a page that is one file. */
  inPage: { name: 'page', width: 1600, size: 400_000, keeps: all, becomes: 'webp' },
  /** Beside a page. */
  besidePage: { name: 'beside', width: 2400, size: 1_000_000, keeps: all, becomes: 'webp' },
  /** On paper: three hundred points to the inch across a page. */
  paper: { name: 'paper', width: 2000, size: null, keeps: all, becomes: 'plain' },
  /** Readers of books know these (EPUB 3.3 §3.2). */
  book: { name: 'book', width: 1600, size: 1_500_000, keeps: ['jpg', 'png', 'webp', 'gif'], becomes: 'plain' },
  /** Word shows these everywhere. */
  word: { name: 'word', width: 1600, size: null, keeps: ['jpg', 'png', 'gif'], becomes: 'plain' },
  /** Pasted elsewhere. */
  copy: { name: 'copy', width: 1600, size: 1_500_000, keeps: all, becomes: 'plain' },
  /** For work to go on with: all its points. */
  whole: { name: 'whole', width: null, size: null, keeps: all, becomes: 'same' },
} as const satisfies Readonly<Record<string, Purpose>>
