import { useEffect, useEffectEvent, useState, type PointerEvent } from 'react'

/** Which line is dragged, and between which lines it would fall: beside the line `over`, behind it or before. */
export type LineDrag = Readonly<{ from: number; over: number; behind: boolean }>

/** A press that moves no further than so many pixels is a press. */
const slack = 5
/** So near the edge of the pane, in pixels, it scrolls. */
const edge = 36

/** Dragging lines of a list by the pointer. Each line has its number in `data-line`; Escape lets go. */
export function useLineDrag(onDrop: (drag: LineDrag) => void) {
  const [pressed, setPressed] = useState<{ readonly from: number; readonly y: number } | null>(null)
  const [drag, setDrag] = useState<LineDrag | null>(null)

  const follow = useEffectEvent((event: globalThis.PointerEvent) => {
    if (!pressed || (drag === null && Math.abs(event.clientY - pressed.y) < slack)) return
    const line = lineAt(event.clientX, event.clientY)
    if (!line) return
    const box = line.getBoundingClientRect()
    setDrag({ from: pressed.from, over: Number(line.dataset['line']), behind: event.clientY > box.top + box.height / 2 })
    scrollNear(line, event.clientY)
  })
  const end = useEffectEvent((dropped: boolean) => {
    if (dropped && drag && drag.over !== drag.from) onDrop(drag)
    // The press that ends a drag opens nothing.
    if (drag) window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
    setPressed(null)
    setDrag(null)
  })

  useEffect(() => {
    if (!pressed) return undefined
    const onUp = () => end(true)
    const onCancel = () => end(false)
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && (event.preventDefault(), end(false))
    const onMove = (event: globalThis.PointerEvent) => follow(event)
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', onCancel)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', onCancel)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [pressed])

  return {
    drag,
    press: (event: PointerEvent, from: number) => event.button === 0 && setPressed({ from, y: event.clientY }),
  }
}

function swallow(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}

function lineAt(x: number, y: number): HTMLElement | null {
  const line = document.elementFromPoint(x, y)?.closest('[data-line]')
  return line instanceof HTMLElement ? line : null
}

function scrollNear(line: HTMLElement, y: number): void {
  const pane = line.closest('.inspector-scroll')
  const box = pane?.getBoundingClientRect()
  if (!pane || !box) return
  if (y < box.top + edge) pane.scrollBy(0, -12)
  else if (y > box.bottom - edge) pane.scrollBy(0, 12)
}
