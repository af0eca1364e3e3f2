import { useCallback, useState } from 'react'
import { z } from 'zod'
import { remember, remembered } from '../app/memory.ts'

const texts = z.array(z.string())

/** What was used last under a key, newest first, kept for the next time; and how to put something before the rest. */
export function useRemembered(key: string, most: number): readonly [readonly string[], (text: string) => void] {
  const [recent, setRecent] = useState<readonly string[]>(() => remembered(key, texts) ?? [])
  const add = useCallback(
    (text: string) =>
      setRecent(before => {
        if (before[0] === text) return before
        const after = [text, ...before.filter(each => each !== text)].slice(0, most)
        remember(key, after)
        return after
      }),
    [key, most],
  )
  return [recent, add]
}
