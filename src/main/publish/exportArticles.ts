import type { JobControl, LibraryAccess } from '../../shared/contract/access.ts'
import type { FormatId } from '../../shared/formats/formats.ts'
import type { Exported, ExportRequest } from './exportEach.ts'
import type { FormatSurroundings, FormatWriter } from './formats/FormatWriter.ts'

/** What writes each format. Each is read when it is asked for: writers bring libraries along. */
const writers: Readonly<Record<FormatId, () => Promise<FormatWriter>>> = {
  html: async () => (await import('./formats/html.ts')).html,
  archive: async () => (await import('./formats/archive.ts')).archive,
  text: async () => (await import('./formats/text.ts')).text,
  markdown: async () => (await import('./formats/markdown.ts')).markdown,
  epub: async () => (await import('./formats/epub.ts')).epub,
  docx: async () => (await import('./formats/docx.ts')).docx,
  pdf: async () => (await import('./formats/pdf.ts')).pdf,
}

/** Exports articles in a format: see `FormatWriter`. */
export async function exportArticles(
  access: LibraryAccess,
  { format, ...request }: ExportRequest & Readonly<{ format: FormatId }>,
  surroundings: FormatSurroundings,
  job: JobControl,
): Promise<Exported> {
  const write = await writers[format]()
  return write(access, request, surroundings, job)
}
