import { elementScroll, measureElement, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'

type Measures = Pick<VirtualizerOptions<HTMLDivElement, Element>, 'initialRect' | 'observeElementRect' | 'measureElement' | 'scrollToFn'>

/**
 * Options for a virtual list that is never measured in between: observers tell its size and those of its rows before the
 * frame is painted. What the library does by itself has the browser lay out the whole window while it is being put together.
 */
export const measuredByObservers: Measures = {
  get initialRect() {
    return { width: 0, height: window.innerHeight }
  },
  observeElementRect: ({ scrollElement }, tell) => {
    if (!scrollElement) return undefined
    const observer = new ResizeObserver(() => tell({ width: scrollElement.offsetWidth, height: scrollElement.offsetHeight }))
    observer.observe(scrollElement)
    return () => observer.disconnect()
  },
  scrollToFn: (offset, options, instance) => {
    const { scrollElement } = instance
    if (!scrollElement) return
    // A list that has just come is at its start: telling it so has the browser lay out the window to find that out.
    if (placed.has(scrollElement) || offset !== 0) elementScroll(offset, options, instance)
    placed.add(scrollElement)
  },
  measureElement: (element, entry, instance) => (entry ? measureElement(element, entry, instance) : knownSize(element, instance)),
}

/** The lists that were told where to be. */
const placed = new WeakSet<Element>()

function knownSize(element: Element, instance: Virtualizer<HTMLDivElement, Element>): number {
  const index = instance.indexFromElement(element)
  return instance.measurementsCache[index]?.size ?? instance.options.estimateSize(index)
}
