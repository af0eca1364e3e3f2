import { useEffect, useState } from 'react'

/** At the latest then, in milliseconds. */
const timeout = 1500

/** Whether the window has come to rest once since the component is there: what helps one write need not hold up the first page. */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const waiting = requestIdleCallback(() => setSettled(true), { timeout })
    return () => cancelIdleCallback(waiting)
  }, [])
  return settled
}
