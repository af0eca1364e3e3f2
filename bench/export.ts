import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { toHtml } from 'hast-util-to-html'
import { unified } from 'unified'
import { localAccess } from '../src/main/library/localAccess.ts'
import { createLibrary } from '../src/main/library/file/open.ts'
import { exportHtml } from '../src/main/publish/exportHtml.ts'
import { readTheme } from '../src/main/publish/readTheme.ts'
import { parseSection, summarise } from '../src/shared/document/section.ts'
import { sectionsOf } from './prose.ts'
import { median, rounded, spread } from './statistics.ts'

const rounds = 60
const budgetMs = 20

/**
 * From the library to a file on disk: one review of 3,000 words, warm. Peer: the same text as Markdown through remark
 * and rehype to an HTML string, without a page around it, without a file.
 */
export default async function exportBench({ root }: { root: string }): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'deckle-bench-'))
  try {
    const sections = sectionsOf(108, 18)
    const summaries = sections.map(section => summarise(parseSection(section)))
    const words = summaries.reduce((sum, summary) => sum + summary.words, 0)
    const markdown = summaries
      .map(({ heading, text }) => `${heading ? `## ${heading}\n\n` : ''}${text.replaceAll('\n', '\n\n')}`)
      .join('\n\n')
    const library = createLibrary(join(folder, 'library'))
    const access = localAccess(library)
    const { id } = await access.call('article:add', {
      header: {
        title: 'The General',
        standfirst: 'Keaton stakes a whole war on the straightness of a railway line, and wins.',
        author: 'A Critic',
        publishedAt: '2025-11-13',
        rating: { value: 4.5, best: 5, worst: 0.5 },
        subject: {
          type: 'Movie',
          name: 'The General',
          creators: ['Buster Keaton'],
          year: 1926,
          country: 'United States',
          link: '',
          duration: 78,
        },
      },
      sections,
      lists: [],
    })
    const theme = await readTheme(join(root, 'resources/themes/essay'))
    const job = { signal: new AbortController().signal, progress: () => undefined }
    const deckle: number[] = []
    const peer: number[] = []
    for (let i = 0; i < rounds; i++) {
      let start = performance.now()
      await exportHtml(access, { ids: [id], out: { folder, file: 'review.html' }, images: 'inline', theme }, job)
      deckle.push(performance.now() - start)
      start = performance.now()
      const tree = unified().use(remarkParse).use(remarkRehype)
      toHtml(await tree.run(tree.parse(markdown)))
      peer.push(performance.now() - start)
    }
    library.close()
    return {
      words,
      deckle: spread(deckle.slice(10)),
      remark: spread(peer.slice(10)),
      ratioToRemark: rounded(median(deckle.slice(10)) / median(peer.slice(10))),
      ratioToBudget: rounded(median(deckle.slice(10)) / budgetMs),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
