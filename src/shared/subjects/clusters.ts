import type { Subject } from '../model/subject.ts'

type Facts = Pick<Subject, 'creators' | 'year'>

const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase()

/**
 * Whether two subjects of one type and name can be the same: their makers have somebody in common, and their years are
 * the same, or next to each other where the makers are (films open in one year here and in the next there). What is not
 * known contradicts nothing.
 */
export function canBeSame(a: Facts, b: Facts): boolean {
  const makers = new Set(a.creators.map(fold))
  const areMakersKnown = a.creators.length > 0 && b.creators.length > 0
  const isShared = b.creators.some(name => makers.has(fold(name)))
  if (areMakersKnown && !isShared) return false
  return a.year === null || b.year === null || Math.abs(a.year - b.year) <= (isShared ? 1 : 0)
}

/**
 * Divides reviews of subjects of one type and name into those of the same one, by year. What could be of several of them
 * is of none: it stands apart, until somebody says which it is.
 */
export function clustersOf<T>(reviews: readonly T[], factsOf: (review: T) => Facts): T[][] {
  const known = (review: T) => Number(factsOf(review).year !== null) * 2 + Number(factsOf(review).creators.length > 0)
  const clusters: T[][] = []
  const undecided = new Set<T[]>()
  for (const review of reviews.toSorted((a, b) => known(b) - known(a))) {
    const fitting = clusters.filter(cluster => cluster.every(each => canBeSame(factsOf(each), factsOf(review))))
    const own = fitting.length > 1 ? fitting.find(cluster => undecided.has(cluster)) : fitting[0]
    if (own) own.push(review)
    else {
      const cluster = [review]
      clusters.push(cluster)
      if (fitting.length > 1) undecided.add(cluster)
    }
  }
  const yearOf = (cluster: readonly T[]) => cluster.map(review => factsOf(review).year).find(year => year !== null) ?? Infinity
  return clusters.sort((a, b) => (yearOf(a) === yearOf(b) ? 0 : yearOf(a) - yearOf(b)))
}

/** What is known of a subject by all that is said of it: for each fact the first that says anything. */
export function mergedSubject(first: Subject, ...others: readonly Subject[]): Subject {
  return others.reduce(
    (whole, other) => ({
      ...whole,
      creators: whole.creators.length > 0 ? whole.creators : other.creators,
      year: whole.year ?? other.year,
      country: whole.country || other.country,
      link: whole.link || other.link,
      duration: whole.duration ?? other.duration,
    }),
    first,
  )
}
