import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { copyTargets, type CopyTarget } from '../../shared/formats/copyTargets.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ImportOutcome, Output } from '../../shared/contract/contract.ts'
import type { Place } from '../library/place.ts'
import type { BookChoice } from './book/BookDialog.tsx'
import type { BookSource } from './book/BookSource.ts'
import type { ExportChoice } from './ExportDialog.tsx'
import { scopedIds } from './scopedIds.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { Desk } from '../app/useArticleDesk.ts'
import { commandKeys } from '../ui/keys.ts'
import { useQuestions, type QuestionTools } from '../ui/useQuestions.ts'
import { useToasts } from '../ui/useToasts.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'
import type { Said } from '../../shared/words/say.ts'

export type Publishing = ReturnType<typeof usePublishing>

/** Taking in and giving out. Everything typed is saved before anything is written. */
export function usePublishing(desk: Desk) {
  const attempt = useAttempt()
  const { show } = useToasts()
  const { confirm } = useQuestions()
  const [exporting, setExporting] = useState<readonly ArticleId[] | null>(null)
  const [warnings, setWarnings] = useState<readonly Said[]>([])
  const [book, setBook] = useState<BookSource | null>(null)
  const [site, setSite] = useState(false)
  const [themes, setThemes] = useState<'by itself' | 'from the site' | null>(null)
  const [checking, setChecking] = useState(false)
  const [previewing, setPreviewing] = useState(false)
  const [reading, setReading] = useState(false)
  const [aiming, setAiming] = useState(false)
  const [outcomes, setOutcomes] = useState<readonly ImportOutcome[]>([])

  const client = useQueryClient()
  const took = (list: readonly ImportOutcome[]) => {
    setOutcomes(list)
    // An archive may have brought themes.
    void client.invalidateQueries({ queryKey: ['theme:list'] })
  }

  const told = (done: Output<'export:articles'>) => {
    if (!done) return
    const [file] = done.files
    show({
      text:
        done.files.length === 1 && file
          ? t('Exported as {file}.', { file })
          : t('{count, plural, one {# file} other {# files}} exported.', { count: done.files.length }),
      action: { label: t('Show in folder'), run: () => attempt(() => call('export:reveal')) },
    })
    setWarnings(done.warnings)
  }

  return {
    exporting,
    warnings,
    outcomes,
    /** What is to become a book. */
    book,
    exportBook: (source: BookSource) => setBook(source),
    /** What was chosen, if that is several articles, else what the place shows. */
    exportBookOf: (place: Place, ids: ReadonlySet<ArticleId>, library: string) =>
      attempt(async () => {
        const { bookOfPlace } = await import('./book/BookSource.ts')
        if (ids.size > 1) return setBook({ kind: 'chosen', name: library, ids: [...ids] })
        const { lists } = await call('library:overview')
        return setBook(bookOfPlace(place, lists, library))
      }),
    closeBook: () => setBook(null),
    site,
    checking,
    openCheck: () => {
      setExporting(null)
      setChecking(true)
    },
    /** Whether the goals are shown. */
    aiming,
    openGoals: () => setAiming(true),
    closeGoals: () => setAiming(false),
    /** Whether it is shown how the article looks in results and beside links. */
    previewing,
    openPreview: () => setPreviewing(true),
    closePreview: () => setPreviewing(false),
    /** Whether it is shown how the article is written. */
    reading,
    openProse: () => setReading(true),
    closeProse: () => setReading(false),
    closeCheck: () => setChecking(false),
    /** Whether the themes are shown. */
    themes: themes !== null,
    openThemes: () => setThemes('by itself'),
    themesOfSite: () => {
      setSite(false)
      setThemes('from the site')
    },
    closeThemes: () => {
      setSite(themes === 'from the site')
      setThemes(null)
    },
    openSite: () => setSite(true),
    closeSite: () => setSite(false),
    exportArticles: (ids: readonly ArticleId[]) => setExporting(ids),
    closeExport: () => setExporting(null),
    closeWarnings: () => setWarnings([]),
    closeOutcomes: () => setOutcomes([]),

    runExport: (chosen: readonly ArticleId[], { scope, format, images, theme, history }: ExportChoice) =>
      attempt(async () => {
        setExporting(null)
        await desk.flushAll()
        const ids = await scopedIds(scope, chosen)
        if (!(await isFinished(confirm, ids, t('Export all the same')))) return
        told(await call('export:articles', { ids, format, images, theme, history, whole: scope === 'all' }))
      }),

    runBook: ({ ids, title, author }: BookChoice) =>
      attempt(async () => {
        setBook(null)
        await desk.flushAll()
        if (!(await isFinished(confirm, ids, t('Export all the same')))) return
        told(await call('export:book', { ids: [...ids], title, author }))
      }),

    copyHtml: (id: ArticleId, target?: CopyTarget) =>
      attempt(async () => {
        await desk.flush(id)
        if (!(await isFinished(confirm, [id], t('Copy all the same')))) return
        await call('export:copy-html', { id, target: target ?? null })
        show({
          text: target
            ? t('The article is on the clipboard for {name}: paste it there.', { name: t(copyTargets[target].name) })
            : t('The article is on the clipboard as HTML.'),
        })
      }),

    importFiles: () => attempt(async () => took(await call('import:choose'))),

    /** What an import came to, wherever it began. */
    showOutcomes: took,
  }
}

/** Whether nothing is left to be written in these articles (TK), or the writer wants to go on all the same. */
async function isFinished(confirm: QuestionTools['confirm'], ids: readonly ArticleId[], action: string): Promise<boolean> {
  const unfinished = await call('article:unfinished', { ids: [...ids] })
  if (unfinished.length === 0) return true
  const shown = unfinished.slice(0, 5).map(({ title, count }) => `“${title || t('Untitled')}” (${count})`)
  const more = unfinished.length - shown.length
  const total = unfinished.reduce((sum, each) => sum + each.count, 0)
  return confirm({
    title: t('Something is still to be written'),
    text: sentences(
      more > 0
        ? t(
            '{count, plural, one {# place still says} other {# places still say}} TK: {articles} and {more, plural, one {# more article} other {# more articles}}.',
            { count: total, articles: shown.join(', '), more },
          )
        : t('{count, plural, one {# place still says} other {# places still say}} TK: {articles}.', {
            count: total,
            articles: shown.join(', '),
          }),
      t('In the text, {key} leads to each.', { key: commandKeys('go:unfinished') }),
    ),
    action,
  })
}
