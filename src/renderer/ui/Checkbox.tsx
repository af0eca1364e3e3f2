import type { ReactNode } from 'react'

/** A box to tick, with its words beside it. */
export function Checkbox(props: { readonly checked: boolean; readonly onValue: (checked: boolean) => void; readonly children: ReactNode }) {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={props.checked} onChange={event => props.onValue(event.target.checked)} />
      <span>{props.children}</span>
    </label>
  )
}
