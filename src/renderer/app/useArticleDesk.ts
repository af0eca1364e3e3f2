import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { attachedKey } from '../api/connectQueries.ts'
import { logError } from '../api/logError.ts'
import { sentence } from '../api/sentence.ts'
import { useEvent } from '../api/useEvent.ts'
import { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useToasts } from '../ui/useToasts.ts'
import type { Tabs } from '../tabs/Tabs.ts'
import { ArticleDesk, type Page } from './ArticleDesk.ts'
import { takeFirst } from './firstView.ts'
import { t } from '../words/t.ts'

export type OpenPage = Page<ArticleSession>
export type Desk = ArticleDesk<ArticleSession>

/** This window's desk, and what is on it, to be read alone where the library is `readOnly`. Whatever takes the window away from its writer saves first. */
export function useArticleDesk(readOnly: boolean, tabs: Tabs) {
  const client = useQueryClient()
  const { show } = useToasts()
  const desk: Desk = useMemo(() => {
    const made: Desk = new ArticleDesk({
      call,
      fetched: takeFirst,
      isKept: id => tabs.has(id),
      makeSession: (article, save, onConflict) => {
        client.setQueryData(attachedKey(article.id), article.lists)
        return new ArticleSession({ article, save, onConflict })
      },
      news: {
        conflict: ({ originalId, copyId, copyTitle }) => {
          tabs.becomes(originalId, copyId)
          void client.invalidateQueries()
          show({
            kind: 'problem',
            text: t('This article was changed elsewhere while you wrote. Both are kept: yours goes on here as “{copyTitle}”.', {
              copyTitle,
            }),
            action: { label: t('Open the other'), run: () => void made.open(originalId) },
          })
        },
        unsaved: (title, error) =>
          show({
            kind: 'problem',
            text: t('“{title}” is not saved yet. {problem} Deckle goes on trying.', {
              title: title || t('Untitled'),
              problem: sentence(error),
            }),
          }),
        removed: (how, { id, title }) => {
          const next = tabs.drop([id])
          if (next) void made.open(next)
          const name = { title: title.trim() || t('Untitled') }
          show({ text: how === 'trashed' ? t('“{title}” was moved to the trash.', name) : t('“{title}” was deleted.', name) })
        },
      },
    })
    return made
  }, [client, show, tabs])

  useEvent('library:changed', ({ articles, version }) => void desk.changed(articles, version).catch(logError))

  useEffect(() => {
    // A failure is shown by the session itself, which goes on trying.
    const save = () => void desk.flushAll().catch(() => undefined)
    const saveHidden = () => document.visibilityState === 'hidden' && save()
    window.addEventListener('blur', save)
    window.addEventListener('pagehide', save)
    document.addEventListener('visibilitychange', saveHidden)
    return () => {
      window.removeEventListener('blur', save)
      window.removeEventListener('pagehide', save)
      document.removeEventListener('visibilitychange', saveHidden)
      save()
    }
  }, [desk])

  const { page, openId, beside } = useSyncExternalStore(desk.subscribe, desk.getState)
  useLayoutEffect(() => {
    for (const each of [page, beside]) if (each.kind === 'open') each.session.setReadOnly(readOnly)
  }, [page, beside, readOnly])
  return { desk, page, openId, beside }
}
