import { measureElement, type Virtualizer, type VirtualizerOptions } from '@tanstack/react-virtual'

type Measures = Pick<VirtualizerOptions<HTMLDivElement, Element>, 'initialRect' | 'observeElementRect' | 'measureElement'>

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
  measureElement: (element, entry, instance) => (entry ? measureElement(element, entry, instance) : knownSize(element, instance)),
}

function knownSize(element: Element, instance: Virtualizer<HTMLDivElement, Element>): number {
  const index = instance.indexFromElement(element)
  return instance.measurementsCache[index]?.size ?? instance.options.estimateSize(index)
}
