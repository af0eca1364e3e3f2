import type { Loss } from '../model/loss.ts'
import { features } from './features.ts'

/** Where a loss is, for people. */
export function lossPlace({ sectionId, heading }: Pick<Loss, 'sectionId' | 'heading'>): string {
  if (sectionId === null) return 'Details'
  return heading === null ? 'Opening' : heading.trim() || 'A section without a heading'
}

/** What is lost, and what becomes of it: “3 highlights: plain text”. */
export function lossWords({ feature, count, becomes }: Pick<Loss, 'feature' | 'count' | 'becomes'>): string {
  const [one, many] = features[feature]
  const what = count === 1 ? one : `${count} ${many}`
  return `${what.slice(0, 1).toUpperCase()}${what.slice(1)}: ${becomes || 'left out'}`
}
