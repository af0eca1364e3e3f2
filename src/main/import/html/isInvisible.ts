import type { Element } from 'hast'
import { attribute } from './elements.ts'

/** Whether a browser would show nothing of an element. */
export function isInvisible(element: Element): boolean {
  if (element.tagName === 'title' || element.tagName === 'source') return true
  if (attribute(element, 'hidden') !== null) return true
  const style = attribute(element, 'style')
  return style !== null && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style)
}
