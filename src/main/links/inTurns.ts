/** How many sites are asked at a time. */
const atOnce = 4

/** Does something for each of many, a few at a time, until the signal stops it. */
export async function inTurns<T>(all: readonly T[], signal: AbortSignal, doOne: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all]
  const work = async () => {
    for (let one = waiting.shift(); one !== undefined && !signal.aborted; one = waiting.shift()) await doOne(one)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
}
