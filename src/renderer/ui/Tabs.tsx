import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'

export type Tab<T extends string> = { readonly id: T; readonly label: string }

export type TabsProps<T extends string> = {
  readonly label: string
  readonly tabs: readonly Tab<T>[]
  readonly current: T
  readonly onCurrent: (id: T) => void
  /** The panel of the current tab. */
  readonly children: ReactNode
}

/** Tabs after the ARIA pattern: arrows, Home and End go from tab to tab; only the current panel exists. */
export function Tabs<T extends string>({ label, tabs, current, onCurrent, children }: TabsProps<T>) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)

  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(tab => tab.id === current)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key]
    if (to === undefined) return
    const index = (to + tabs.length) % tabs.length
    const tab = tabs[index]
    if (!tab) return
    event.preventDefault()
    onCurrent(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]').item(index).focus()
  }

  return (
    <div className="tabs">
      {/* The tabs in it take the focus; the keys rise from them. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div role="tablist" aria-label={label} className="tab-list" ref={list} onKeyDown={onKeyDown}>
        {tabs.map(tab => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab.id === current}
            aria-controls={tab.id === current ? `${id}-panel` : undefined}
            tabIndex={tab.id === current ? 0 : -1}
            className="tab"
            title={tab.label}
            onClick={() => onCurrent(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${current}`} className="tab-panel">
        {children}
      </div>
    </div>
  )
}
