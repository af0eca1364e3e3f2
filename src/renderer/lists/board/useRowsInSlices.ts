import { useEffect, useState } from 'react'

/** So many rows are made in one frame: with their layout they leave time for everything else. */
const slice = 4

/**
 * How many of the rows in sight may be drawn yet. A grid that comes into sight makes them a few a frame, so that no frame waits for
 * all of them; once they have been made there is no limit any more, and scrolling adds rows as they come. `wanted` is how many are in
 * sight: 0 until that is known.
 */
export function useRowsInSlices(wanted: number): number {
  const [made, setMade] = useState(slice)
  useEffect(() => {
    if (wanted === 0 || made === Infinity) return undefined
    const frame = requestAnimationFrame(() => setMade(made + slice >= wanted ? Infinity : made + slice))
    return () => cancelAnimationFrame(frame)
  }, [made, wanted])
  return made
}
