/** A place of an article as its page shows it: a section and how far down in it, from 0 to 1. Null is what stands above the text. */
export type PagePlace = { readonly section: string | null; readonly part: number }

/** How much of the frame's height above and below the place that one writes at is kept in sight. */
const margin = { above: 0.06, below: 0.2, at: 0.3 } as const

/** Scrolls so that a place can be seen; what can be seen already stays where it is. */
export function followPlace(page: Document, { section, part }: PagePlace): void {
  const root = page.scrollingElement
  const box = section === null ? null : page.querySelector(`[data-section="${CSS.escape(section)}"]`)?.getBoundingClientRect()
  if (!root || (section !== null && !box)) return
  const height = root.clientHeight
  const y = box ? box.top + box.height * part : -root.scrollTop
  if (y >= height * margin.above && y <= height * (1 - margin.below)) return
  root.scrollTo({ top: root.scrollTop + y - height * margin.at, behavior: 'instant' })
}

/** What was pressed on a page: the section (null above and below the text), the words of the block there, and how many of its characters come before. */
export type PressedPlace = { readonly section: string | null; readonly isHead: boolean; readonly words: string; readonly before: number }

const blocks = 'p, li, h1, h2, h3, h4, pre, figcaption, caption, td, th, summary, dt, dd, blockquote'

export function pressedPlace(page: Document, event: MouseEvent): PressedPlace | null {
  const target = event.target
  // Not by its class: it is the frame's own.
  if (!target || !('closest' in target)) return null
  const element = target as Element
  const section = element.closest('[data-section]')
  const block = element.closest(blocks)
  const at = page.caretPositionFromPoint?.(event.clientX, event.clientY) ?? null
  let before = 0
  if (block && at && block.contains(at.offsetNode)) {
    const range = page.createRange()
    range.setStart(block, 0)
    range.setEnd(at.offsetNode, at.offset)
    before = range.toString().length
  }
  return {
    section: section?.getAttribute('data-section') ?? null,
    isHead: element.closest('article > header') !== null,
    words: block?.textContent ?? '',
    before,
  }
}
