import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { localAccess } from '../src/main/library/localAccess.ts'
import { createLibrary } from '../src/main/library/file/open.ts'
import type { LibraryAccess } from '../src/shared/contract/access.ts'
import { paragraph, sectionsOf } from './prose.ts'
import { median, rounded, spread, type Spread } from './statistics.ts'

const saves = 300

/**
 * What one save costs in the library process while someone types in an article of 100, 1,000 and 5,000 blocks: ten
 * blocks (one section) are sent each time. Baseline: one row of the same size, committed by bare SQLite on the same
 * disk with the same pragmas.
 */
export default async function save(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-bench-'))
  try {
    const bare = bareCommits(join(folder, 'bare.sqlite'))
    const library = createLibrary(join(folder, 'library'))
    const access = localAccess(library)
    const figures: Record<string, Spread & { ratioToBareCommit: number }> = {}
    const medians: number[] = []
    for (const blocks of [100, 1000, 5000]) {
      const samples = await saveSamples(access, blocks)
      medians.push(median(samples))
      figures[`blocks${blocks}`] = { ...spread(samples), ratioToBareCommit: rounded(median(samples) / median(bare)) }
    }
    library.close()
    return { bareCommit: spread(bare), ...figures, growth100To5000: rounded((medians[2] ?? 0) / (medians[0] ?? 1)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function saveSamples(access: LibraryAccess, blocks: number): Promise<number[]> {
  const sections = sectionsOf(blocks)
  const { id } = await access.call('article:add', { header: { title: `${blocks} blocks` }, sections, lists: [] })
  const middle = sections[Math.floor(sections.length / 2)]
  if (!middle) throw new Error('The article has no section to edit.')
  const order = sections.map(section => section.id)
  let { version } = await access.call('article:open', { id })
  const samples: number[] = []
  for (let i = 0; i < saves; i++) {
    const edited = { ...middle, content: [...middle.content.slice(0, -1), paragraph(i, ` typed ${i}`)] }
    const start = performance.now()
    const saved = await access.call('article:save', { id, baseVersion: version, header: {}, order, sections: [edited] })
    samples.push(performance.now() - start)
    version = saved.version
  }
  return samples.slice(20)
}

function bareCommits(file: string): number[] {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE body (hash INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO body (content) VALUES (?)')
  const text = JSON.stringify(sectionsOf(10))
  const samples: number[] = []
  for (let i = 0; i < saves; i++) {
    const start = performance.now()
    insert.run(text + String(i))
    samples.push(performance.now() - start)
  }
  db.close()
  return samples.slice(20)
}
