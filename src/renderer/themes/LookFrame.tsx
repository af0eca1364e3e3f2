import { useEffect, useLayoutEffect, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { LookPage } from '../../shared/model/ownTheme.ts'
import type { OptionValues } from '../../shared/model/theme.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { patchPage } from '../preview/patchPage.ts'

export type Look = {
  readonly id: string
  readonly options: OptionValues
  readonly page: LookPage
  /** Whether the library is asked again for what it shows. */
  readonly fresh?: boolean
  /** Changes whenever a file of the theme does. */
  readonly print?: string
}

export type LookFrameProps = Look & {
  readonly title: string
  readonly dark: boolean
  /** Escape, pressed within the page. */
  readonly onEscape?: () => void
  /** Hears what is wrong with the theme, or null once it can be used. */
  readonly onProblem: (problem: LookProblem | null) => void
}

export type LookProblem = { readonly sentence: string; readonly file: string | null; readonly line: number }

/** A page of the library's site as a theme makes it, in a frame that runs nothing. The last page that could be made stays. */
export function LookFrame({ id, options, page, fresh = false, print = '', title, dark, onEscape, onProblem }: LookFrameProps) {
  const [frame, setFrame] = useState<Document | null>(null)
  const look = useQuery({
    queryKey: ['theme:look', id, options, page, print],
    queryFn: () => call('theme:look', { id, options, page, fresh }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const html = look.data?.html
  const { error } = look

  useLayoutEffect(() => {
    if (!frame || html === undefined) return
    patchPage(frame, html)
    // By hand: it stays shown where the next page can't be made.
    frame.defaultView?.frameElement?.setAttribute('data-shown', 'true')
  }, [frame, html])
  useLayoutEffect(() => frame?.documentElement.style.setProperty('color-scheme', dark ? 'dark' : 'light'), [frame, dark])
  useEffect(() => onProblem(error ? problemOf(error) : null), [error, onProblem])
  useEffect(() => {
    if (!frame) return undefined
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && onEscape?.()
    // Where its links lead is for readers.
    const onPress = (event: MouseEvent) => {
      const { target } = event
      if (target && 'closest' in target && (target as Element).closest('a')) event.preventDefault()
    }
    frame.addEventListener('keydown', onKey)
    frame.addEventListener('click', onPress)
    return () => {
      frame.removeEventListener('keydown', onKey)
      frame.removeEventListener('click', onPress)
    }
  }, [frame, onEscape])

  return (
    <iframe
      title={title}
      className="look-frame"
      // Its scripts, forms, windows and navigation are off; its origin is ours, so that the page can be put into it.
      sandbox="allow-same-origin"
      src="page.html"
      style={{ colorScheme: dark ? 'dark' : 'light' }}
      onLoad={event => setFrame(event.currentTarget.contentDocument)}
    />
  )
}

function problemOf(error: Error): LookProblem {
  const details = 'details' in error ? (error.details as Readonly<Record<string, string>>) : {}
  return { sentence: sentence(error), file: details['file'] ?? null, line: Number(details['line'] ?? 0) }
}
