import { useCallback, useRef, useState } from 'react'
import type { EventPayload } from '../../shared/contract/contract.ts'
import { AppError } from '../../shared/errors.ts'
import type { Found, FindRequest, FoundArticle, LastReplacement, Replaced } from '../../shared/model/replacement.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { useEvent } from '../api/useEvent.ts'
import { useToasts } from '../ui/useToasts.ts'
import { choicesOf, type LeftOut } from './choices.ts'
import { sentences } from '../words/sentences.ts'
import { t } from '../words/t.ts'

type Work = 'finding' | 'replacing' | 'undoing'
type Progress = EventPayload<'job:progress'>

/** What was found, and what it was an answer to. */
export type Preview = { readonly request: FindRequest; readonly found: Found }

/** Looking for places and replacing them: one thing at a time, with how far it is and a way to stop it. */
export function useReplacing(onReplaced: () => void) {
  const { show } = useToasts()
  const [work, setWork] = useState<Work | null>(null)
  const [progress, setProgress] = useState<Progress | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [skipped, setSkipped] = useState<Replaced['skipped']>([])
  const stopping = useRef(false)

  useEvent('job:progress', next => {
    if (work === null) return
    setProgress(next)
    if (stopping.current) void call('job:cancel', { jobId: next.jobId })
  })

  const during = async (kind: Work, run: () => Promise<void>) => {
    setWork(kind)
    setProgress(null)
    setProblem(null)
    stopping.current = false
    try {
      await run()
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'cancelled')) setProblem(sentence(error))
    } finally {
      setWork(null)
    }
  }

  const undo = (batch: LastReplacement['batch']) =>
    during('undoing', async () => {
      const { articles, kept, stopped } = await call('replace:undo', { batch })
      onReplaced()
      setPreview(null)
      const rest = stopped ? t('The rest can still be undone.') : ''
      const since = kept > 0 ? t('{count, plural, one {# part} other {# parts}} that changed since stayed.', { count: kept }) : ''
      show({ text: sentences(t('Taken back in {count, plural, one {# article} other {# articles}}.', { count: articles }), since, rest) })
    })

  const asked = preview?.request
  /** Fetches the places of an article that came into sight. One that was changed meanwhile stays without, and is left alone. */
  const read = useCallback(
    async ({ id, version, title }: FoundArticle) => {
      if (!asked) return
      const article = await call('replace:look', { id, query: asked.query, parts: asked.parts })
      if (article?.version === version) setPreview(now => now && { ...now, found: withPlaces(now.found, article) })
      else setSkipped(known => (known.some(each => each.id === id) ? known : [...known, { id, title }]))
    },
    [asked],
  )

  return {
    work,
    progress,
    read: useCallback((article: FoundArticle) => void read(article).catch((error: unknown) => setProblem(sentence(error))), [read]),
    problem,
    preview,
    skipped,
    undo,

    find: (request: FindRequest) =>
      during('finding', async () => {
        setSkipped([])
        setPreview(null)
        setPreview({ request, found: await call('replace:find', request) })
      }),

    /** Resolves with true when nothing is left to be told. */
    replace: async ({ request, found }: Preview, leftOut: LeftOut, replacement: string): Promise<boolean> => {
      let isDone = false
      await during('replacing', async () => {
        const { query, parts } = request
        const done = await call('replace:run', { query, parts, with: replacement, choices: choicesOf(found, leftOut) })
        onReplaced()
        const { batch } = done
        const stopped = done.stopped ? t('The rest was stopped.') : ''
        show({
          text: sentences(
            t('{places, plural, one {# place} other {# places}} replaced in {articles, plural, one {# article} other {# articles}}.', {
              places: done.hits,
              articles: done.articles,
            }),
            stopped,
          ),
          ...(batch === null ? {} : { action: { label: t('Undo'), run: () => void undo(batch) } }),
        })
        setPreview(null)
        setSkipped(done.skipped)
        isDone = done.skipped.length === 0 && !done.stopped
      })
      return isDone
    },

    stop: () => {
      stopping.current = true
      if (progress) void call('job:cancel', { jobId: progress.jobId })
    },
  }
}

function withPlaces(found: Found, article: FoundArticle): Found {
  return { ...found, articles: found.articles.map(each => (each.id === article.id ? article : each)) }
}
