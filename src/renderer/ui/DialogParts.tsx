import { useEffect, useRef, useState, type ReactNode } from 'react'
import { t } from '../words/t.ts'
import './dialogParts.css'

/** A part of a long form: what it is called, in a word or two, and its fields. */
export type DialogPart = Readonly<{ name: string; fields: ReactNode }>

/** A long form in a dialog, one part under the other, with the names of all parts beside it: a press on one leads to its first field. */
export function DialogParts({ parts }: { readonly parts: readonly DialogPart[] }) {
  const list = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState(0)

  useEffect(() => {
    const scroller = list.current?.closest('.dialog-body')
    if (!scroller) return undefined
    const onScroll = () => {
      const top = scroller.getBoundingClientRect().top
      const shown = partsIn(list.current).findIndex(part => part.getBoundingClientRect().bottom > top + reach)
      const isAtEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2
      // At the end several parts are in sight, and the last ones never come to the top: the one that was chosen stays it.
      setCurrent(before => (isAtEnd ? Math.max(before, shown) : shown))
    }
    scroller.addEventListener('scroll', onScroll, { passive: true })
    return () => scroller.removeEventListener('scroll', onScroll)
  }, [])

  const lead = (index: number) => {
    const part = partsIn(list.current)[index]
    part?.scrollIntoView({ block: 'start' })
    part?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
    setCurrent(index)
  }

  return (
    <div className="dialog-parts">
      <nav className="dialog-parts-names" aria-label={t('Parts')}>
        {parts.map(({ name }, index) => (
          <button key={name} type="button" aria-current={index === current ? 'true' : undefined} onClick={() => lead(index)}>
            {name}
          </button>
        ))}
      </nav>
      <div ref={list} className="dialog-parts-fields">
        {parts.map(({ name, fields }) => (
          <div key={name} className="dialog-part">
            {fields}
          </div>
        ))}
      </div>
    </div>
  )
}

/** A part counts as passed where less than this of it is in sight, in pixels. */
const reach = 60

function partsIn(list: HTMLElement | null): HTMLElement[] {
  return list ? [...list.querySelectorAll<HTMLElement>(':scope > .dialog-part')] : []
}
