import type { ComponentProps } from 'react'
import { formatNumber } from '../ui/counted.ts'

export type SidebarItemProps = ComponentProps<'li'> & {
  readonly label: string
  readonly count: number | undefined
  readonly current: boolean
  readonly onSelect: () => void
}

/** A place in the sidebar, with how many articles it holds. */
export function SidebarItem({ label, count, current, onSelect, ...rest }: SidebarItemProps) {
  return (
    <li {...rest}>
      <button type="button" className="place" aria-current={current ? 'page' : undefined} onClick={onSelect} title={label}>
        <span className="place-name">{label}</span>
        {count !== undefined && <span className="place-count">{formatNumber(count)}</span>}
      </button>
    </li>
  )
}
