/**
 * What was found, with what was put in by hand at its place; what has no place stands first, in its order. Where there is
 * too little before a place, its item stands at the end; of two that want one place, the second comes right after.
 */
export function placed<T extends { readonly id: string }>(
  found: readonly T[],
  byHand: readonly T[],
  places: Readonly<Record<string, number>>,
): T[] {
  const wanted = byHand.map((item, at) => ({ item, at, place: Object.hasOwn(places, item.id) ? places[item.id] : undefined }))
  const first = wanted.filter(each => each.place === undefined).map(each => each.item)
  const fixed = wanted.flatMap(({ item, at, place }) => (place === undefined ? [] : [{ item, at, place }]))
  const result = [...first, ...found]
  for (const { item, place } of fixed.sort((a, b) => a.place - b.place || a.at - b.at)) {
    let at = Math.min(place, result.length)
    while (fixed.some(other => other.item === result[at] && other.place === place && other.item !== item)) at += 1
    result.splice(at, 0, item)
  }
  return result
}
