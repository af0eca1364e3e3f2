import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useHeader } from '../editor/session/useSession.ts'
import { useToasts } from '../ui/useToasts.ts'
import { ArticleSpelling, type FoundWord } from './ArticleSpelling.ts'
import { namesOf } from './namesOf.ts'
import { SpellingMenu } from './SpellingMenu.tsx'
import './spelling.css'
import { WordBook } from './WordBook.ts'
import { t } from '../words/t.ts'

type Asked = Readonly<{ found: FoundWord; suggestions: readonly string[] }>

/** The first check waits until the page has settled, in milliseconds. */
const settledMs = 800

/** What is known of words in this window. */
const book = new WordBook((language, words) => call('spelling:check', { language, words: [...words] }))

/** Has the spelling of an article checked as it is written, and asks what was meant. */
export function Spelling({ session }: { readonly session: ArticleSession }) {
  const header = useHeader(session)
  const own = useQuery(callQuery('words:own')).data
  const ignored = useQuery(callQuery('words:ignored', { id: session.id })).data
  const checker = useRef<ArticleSpelling | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const attempt = useAttempt()
  const { show } = useToasts()

  useEffect(() => {
    const open = (found: FoundWord) =>
      attempt(async () => {
        const { language, word } = found
        setAsked({ found, suggestions: await call('spelling:suggest', { language, word }) })
      })
    const made = new ArticleSpelling(session, book, open)
    session.attach({
      openSpelling: pos => {
        const found = made.at(pos)
        if (found) open(found)
        return found !== null
      },
      nextMisspelt: () => {
        attempt(async () => {
          const found = await made.next()
          if (found) open(found)
          else show({ text: t('No word is misspelt.') })
        })
        return true
      },
    })
    checker.current = made
    return () => {
      made.stop()
      session.attach({ openSpelling: () => false, nextMisspelt: null })
    }
  }, [session, attempt, show])

  const names = namesOf(header).join(' ')
  useEffect(() => {
    const current = checker.current
    if (!current || !own || !ignored) return undefined
    current.language = header.language
    book.setOwn([...own, ...ignored, ...names.split(' ')])
    const timer = setTimeout(current.again, current.hasChecked ? 0 : settledMs)
    return () => clearTimeout(timer)
  }, [own, ignored, names, header.language])

  if (!asked) return null
  const { id } = session
  return (
    <SpellingMenu
      key={`${asked.found.place.left} ${asked.found.place.top}`}
      found={asked.found}
      suggestions={asked.suggestions}
      onClose={() => setAsked(null)}
      onAdd={word =>
        attempt(async () => {
          await call('words:add', { word })
          show({
            text: t('“{word}” is in the dictionary of this library.', { word }),
            action: { label: t('Undo'), run: () => attempt(() => call('words:remove', { word })) },
          })
        })
      }
      onIgnore={word =>
        attempt(async () => {
          await call('words:ignore', { id, word })
          show({
            text: t('“{word}” is ignored in this article.', { word }),
            action: { label: t('Undo'), run: () => attempt(() => call('words:heed', { id, word })) },
          })
        })
      }
    />
  )
}
