import { t } from '../../words/t.ts'
import { readFocus, writeFocus, type FocalPoint } from '../../../shared/document/focus.ts'

/** How far an arrow key moves the point, in hundredths; with Shift five times that. */
const step = 2

const moves: Readonly<Record<string, FocalPoint>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

export type FocusPoint = {
  readonly dom: HTMLButtonElement
  /** Shows the point, or hides it. */
  readonly show: (focus: unknown, visible: boolean) => void
}

/**
 * The point of a picture that stays in sight where it is cut: dragged, put by a press on the picture, or moved by the arrow keys.
 * `frame` is positioned and as large as the picture. `onMove` is called for each move, `onLeave` when Escape or Enter ends it.
 */
export function focusPoint(frame: HTMLElement, onMove: (focus: string) => void, onLeave: () => void): FocusPoint {
  const dom = document.createElement('button')
  dom.type = 'button'
  dom.className = 'focus-point'
  dom.hidden = true
  let point = readFocus('')

  const put = (next: FocalPoint) => {
    const focus = writeFocus(next)
    if (focus !== writeFocus(point)) onMove(focus)
  }
  const follow = (event: PointerEvent) => {
    const { left, top, width, height } = frame.getBoundingClientRect()
    if (width > 0 && height > 0) put({ x: ((event.clientX - left) / width) * 100, y: ((event.clientY - top) / height) * 100 })
  }
  frame.addEventListener('pointerdown', event => {
    if (dom.hidden || event.button !== 0) return
    event.preventDefault()
    dom.focus()
    dom.setPointerCapture(event.pointerId)
    follow(event)
  })
  dom.addEventListener('pointermove', event => {
    if (dom.hasPointerCapture(event.pointerId)) follow(event)
  })
  dom.addEventListener('keydown', event => {
    if (event.key === 'Escape' || event.key === 'Enter') {
      event.preventDefault()
      onLeave()
    }
    const move = moves[event.key]
    if (!move) return
    event.preventDefault()
    const by = event.shiftKey ? step * 5 : step
    put({ x: point.x + move.x * by, y: point.y + move.y * by })
  })
  return {
    dom,
    show: (focus, visible) => {
      point = readFocus(focus)
      dom.hidden = !visible
      dom.style.left = `${point.x}%`
      dom.style.top = `${point.y}%`
      dom.setAttribute('aria-label', t('Focal point: {x}% from the left, {y}% from the top. Arrow keys move it.', point))
    },
  }
}
