import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { AppError } from '../../shared/errors.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'

/** How long after the last key a text is written, in milliseconds. */
const pauseMs = 400

/** What is typed and not written yet, over what lay on the disk when that began (null: nothing of the theme's own). */
type Typed = { readonly text: string; readonly before: string | null }

/**
 * A text of a theme, written a moment behind typing. What another program writes is taken up where nothing is unwritten here.
 * `print` changes whenever a file of the theme does.
 */
export function useThemeText(id: string, path: string, print: string) {
  const queries = useQueryClient()
  const queryKey = ['theme:read', id, path, print]
  const read = useQuery({ queryKey, queryFn: () => call('theme:read', { id, path }), placeholderData: keepPreviousData, gcTime: 0 })
  const [shown, setShown] = useState<string | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const typed = useRef<Typed | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writing = useRef(Promise.resolve())

  const write = async () => {
    clearTimeout(timer.current)
    const wanted = typed.current
    if (!wanted) return
    const { text, before } = wanted
    try {
      await call('theme:write', { id, path, text, before })
      queries.setQueryData(queryKey, { text, inherited: false })
      if (typed.current === wanted) typed.current = null
      // What was typed meanwhile is typed over this.
      else if (typed.current) typed.current = { ...typed.current, before: text }
      setShown(typed.current ? typed.current.text : null)
      setFailure(null)
    } catch (error) {
      setFailure(error)
    }
  }
  /** Writes what is typed, one after the other. */
  const flush = () => (writing.current = writing.current.then(write))
  const flushAtEnd = useEffectEvent(flush)
  useEffect(() => () => void flushAtEnd(), [])

  const onDisk = read.data
  return {
    /** Null while it is read. */
    text: shown ?? onDisk?.text ?? null,
    /** Whether it is Quiet essay's, which stands in. */
    inherited: shown === null && (onDisk?.inherited ?? false),
    problem: failure ? sentence(failure) : read.error ? sentence(read.error) : null,
    /** Another program wrote the file while it was changed here: one of both has to go. */
    conflict: failure instanceof AppError && failure.code === 'conflict',
    flush,
    change: (text: string) => {
      const before = typed.current ? typed.current.before : onDisk && !onDisk.inherited ? onDisk.text : null
      typed.current = { text, before }
      setShown(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pauseMs)
    },
    /** Gives up what is typed here for what lies on the disk. */
    takeTheirs: () => {
      typed.current = null
      setShown(null)
      setFailure(null)
    },
    /** Writes what is typed here over what another program wrote. */
    keepMine: async () => {
      const { text, inherited } = await call('theme:read', { id, path })
      if (typed.current) typed.current = { ...typed.current, before: inherited ? null : text }
      await flush()
    },
  }
}
