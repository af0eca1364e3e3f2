import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { AppError } from '../../shared/errors.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'

/** How long after the last key a text is written, in milliseconds. */
const pauseMs = 400

export type TextState = {
  /** Null while it is read. */
  readonly text: string | null
  /** Whether it is Quiet essay's, which stands in. */
  readonly inherited: boolean
  readonly problem: string | null
  /** Another program wrote the file while it was changed here: one of both has to go. */
  readonly conflict: boolean
}

/**
 * A text of a theme, written a moment behind typing. What another program writes is taken up where nothing is unwritten here.
 * `print` changes whenever a file of the theme does.
 */
export function useThemeText(id: string, path: string, print: string) {
  const [state, setState] = useState<TextState>({ text: null, inherited: false, problem: null, conflict: false })
  /** As it lies on the disk, as far as is known; null where the theme has none of its own. */
  const kept = useRef<string | null>(null)
  const typed = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writing = useRef(Promise.resolve())

  const write = async () => {
    clearTimeout(timer.current)
    const text = typed.current
    if (text === null || text === kept.current) return
    try {
      await call('theme:write', { id, path, text, before: kept.current })
      kept.current = text
      if (typed.current === text) typed.current = null
      setState(before => ({ ...before, inherited: false, problem: null, conflict: false }))
    } catch (error) {
      const conflict = error instanceof AppError && error.code === 'conflict'
      setState(before => ({ ...before, problem: sentence(error), conflict }))
    }
  }
  /** Writes what is typed, one after the other. */
  const flush = () => (writing.current = writing.current.then(write))

  const read = async () => {
    await writing.current
    if (typed.current !== null) return
    try {
      const { text, inherited } = await call('theme:read', { id, path })
      if (typed.current !== null) return
      kept.current = inherited ? null : text
      setState({ text, inherited, problem: null, conflict: false })
    } catch (error) {
      setState(before => ({ ...before, problem: sentence(error) }))
    }
  }
  const readNow = useEffectEvent(read)
  useEffect(() => void readNow(), [print])
  const flushNow = useEffectEvent(flush)
  useEffect(() => () => void flushNow(), [])

  return {
    ...state,
    flush,
    change: (text: string) => {
      typed.current = text
      setState(before => ({ ...before, text }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void flush(), pauseMs)
    },
    /** Gives up what is typed here for what lies on the disk. */
    takeTheirs: () => {
      typed.current = null
      void read()
    },
    /** Writes what is typed here over what another program wrote. */
    keepMine: async () => {
      const { text, inherited } = await call('theme:read', { id, path })
      kept.current = inherited ? null : text
      await flush()
    },
  }
}
