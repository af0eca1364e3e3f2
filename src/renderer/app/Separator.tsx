import type { KeyboardEvent, PointerEvent } from 'react'
import { limited, paneLimits, type PaneName } from './panes.ts'

export type SeparatorProps = {
  readonly pane: PaneName
  readonly label: string
  readonly width: number
  /** Which side of the separator the pane is on. */
  readonly side: 'left' | 'right'
  readonly onWidth: (width: number) => void
}

// The rules know a separator as a line alone; one that takes the focus is a widget (ARIA 1.2).
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */

const step = 16

/** The edge between two panes: to drag, to step by arrow keys, to put back by a double press. */
export function Separator({ pane, label, width, side, onWidth }: SeparatorProps) {
  const direction = side === 'left' ? 1 : -1

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    const handle = event.currentTarget
    const start = event.clientX
    handle.setPointerCapture(event.pointerId)
    const onMove = (move: globalThis.PointerEvent) => onWidth(width + direction * (move.clientX - start))
    const onEnd = () => {
      handle.removeEventListener('pointermove', onMove)
      handle.removeEventListener('lostpointercapture', onEnd)
    }
    handle.addEventListener('pointermove', onMove)
    handle.addEventListener('lostpointercapture', onEnd)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { least, most } = paneLimits[pane]
    const to = { ArrowRight: width + direction * step, ArrowLeft: width - direction * step, Home: least, End: most }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onWidth(limited(pane, to))
  }

  return (
    <div
      role="separator"
      tabIndex={0}
      className={`separator separator-${side}`}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={paneLimits[pane].least}
      aria-valuemax={paneLimits[pane].most}
      onPointerDown={onPointerDown}
      onDoubleClick={() => onWidth(paneLimits[pane].usual)}
      onKeyDown={onKeyDown}
    />
  )
}
