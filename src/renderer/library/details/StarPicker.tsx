import { useState, type KeyboardEvent, type PointerEvent } from 'react'
import { nearest } from './ratings.ts'
import { t } from '../../words/t.ts'

// A native range can't be drawn as stars in halves.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */

export type StarPickerProps = {
  readonly value: number | null
  readonly worst: number
  readonly best: number
  readonly onValue: (value: number) => void
}

const path = 'M8 1.2l2.1 4.5 4.9.6-3.6 3.4.9 4.9L8 12.2l-4.3 2.4.9-4.9L1 6.3l4.9-.6z'

/** Stars to press, in halves. With the keyboard it is a slider: arrows step, Home and End go to the ends. */
export function StarPicker({ value, worst, best, onValue }: StarPickerProps) {
  const [pointed, setPointed] = useState<number | null>(null)
  const shown = pointed ?? value ?? 0

  const at = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width))
    return nearest(Math.max(0.5, Math.ceil(share * best * 2) / 2), worst, best)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const now = value ?? worst
    const to = { ArrowRight: now + 0.5, ArrowUp: now + 0.5, ArrowLeft: now - 0.5, ArrowDown: now - 0.5, Home: worst, End: best }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onValue(nearest(to, worst, best))
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      className="stars"
      aria-label={t('Rating')}
      aria-valuemin={worst}
      aria-valuemax={best}
      aria-valuenow={value ?? worst}
      aria-valuetext={value === null ? t('Not rated') : t('{value} of {best}', { value, best })}
      onKeyDown={onKeyDown}
      onPointerMove={event => setPointed(at(event))}
      onPointerLeave={() => setPointed(null)}
      onPointerDown={event => onValue(at(event))}
    >
      {Array.from({ length: best }, (_, index) => (
        <Star key={index} fill={Math.min(1, Math.max(0, shown - index))} />
      ))}
    </div>
  )
}

function Star({ fill }: { readonly fill: number }) {
  return (
    <svg viewBox="0 0 16 16" width="22" height="22" aria-hidden className="star">
      <path d={path} className="star-empty" />
      {fill > 0 && <path d={path} className="star-full" style={{ clipPath: `inset(0 ${100 - fill * 100}% 0 0)` }} />}
    </svg>
  )
}
