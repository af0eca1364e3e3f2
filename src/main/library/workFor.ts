/** Takes one step of some work after another, and begins none once so many milliseconds are over. Returns whether there is more of it. */
export function workFor(steps: Iterator<void>, ms: number): boolean {
  const until = performance.now() + ms
  let isDone = false
  while (!isDone && performance.now() < until) isDone = steps.next().done === true
  return !isDone
}
