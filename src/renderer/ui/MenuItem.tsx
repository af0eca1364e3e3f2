import type { ReactNode } from 'react'
import { Check, ChevronRight } from 'lucide-react'
import { useMenuParts } from './MenuParts.ts'
import { usePortalTarget } from './PortalTarget.ts'
import { classes } from './classes.ts'

export type MenuItemProps = {
  readonly children: ReactNode
  readonly onSelect: () => void
  readonly icon?: ReactNode
  /** Its key, as shown beside it. */
  readonly keys?: string
  readonly danger?: boolean
  readonly disabled?: boolean
}

/** One action of a `Menu` or a `ContextMenu`. */
export function MenuItem({ children, onSelect, icon, keys, danger = false, disabled = false }: MenuItemProps) {
  const { Item } = useMenuParts()
  return (
    <Item className={classes('menu-item', danger && 'menu-item-danger')} disabled={disabled} onSelect={onSelect}>
      {icon && <span className="menu-icon">{icon}</span>}
      <span className="menu-words">{children}</span>
      {keys && (
        <span className="menu-keys" aria-hidden>
          {keys}
        </span>
      )}
    </Item>
  )
}

/** A menu item that is on or off. */
export function MenuCheckItem(props: { readonly checked: boolean; readonly onSelect: () => void; readonly children: ReactNode }) {
  const { CheckboxItem, ItemIndicator } = useMenuParts()
  return (
    <CheckboxItem className="menu-item" checked={props.checked} onSelect={props.onSelect}>
      <span className="menu-icon">
        <ItemIndicator>
          <Check size={14} aria-hidden />
        </ItemIndicator>
      </span>
      <span className="menu-words">{props.children}</span>
    </CheckboxItem>
  )
}

export function MenuSeparator() {
  const { Separator } = useMenuParts()
  return <Separator className="menu-separator" />
}

export function MenuLabel({ children }: { readonly children: ReactNode }) {
  const { Label } = useMenuParts()
  return <Label className="menu-label">{children}</Label>
}

/** A menu within a menu. */
export function Submenu({ label, icon, children }: { readonly label: string; readonly icon?: ReactNode; readonly children: ReactNode }) {
  const { Sub, SubTrigger, SubContent, Portal } = useMenuParts()
  const container = usePortalTarget()
  return (
    <Sub>
      <SubTrigger className="menu-item">
        {icon && <span className="menu-icon">{icon}</span>}
        <span className="menu-words">{label}</span>
        <ChevronRight size={14} aria-hidden className="menu-more" />
      </SubTrigger>
      <Portal {...(container ? { container } : {})}>
        <SubContent className="menu" collisionPadding={8} sideOffset={2} loop>
          {children}
        </SubContent>
      </Portal>
    </Sub>
  )
}
