let visits = 1_000_000_000

/** A number that no other visit to a field has: history groups what is typed under one. */
export function nextVisit(): number {
  visits += 1
  return visits
}
