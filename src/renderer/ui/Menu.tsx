import type { ReactNode } from 'react'
import { ContextMenu as Context, DropdownMenu as Dropdown } from 'radix-ui'
import { usePortalTarget } from './PortalTarget.ts'
import { MenuParts, contextParts, dropdownParts } from './MenuParts.ts'

export type MenuProps = {
  /** The button that opens it: one element that takes a ref. */
  readonly trigger: ReactNode
  /** `MenuItem`s and the like. */
  readonly children: ReactNode
  readonly align?: 'start' | 'end'
  readonly open?: boolean
  readonly onOpenChange?: (open: boolean) => void
  /** Where the focus goes when it closes, if not to the trigger. */
  readonly onCloseFocus?: (event: Event) => void
}

/** A menu behind a button. Not modal: Radix's modal menus write `<style>` elements, which our policy forbids. */
export function Menu({ trigger, children, align = 'end', open, onOpenChange, onCloseFocus }: MenuProps) {
  const container = usePortalTarget()
  return (
    <Dropdown.Root modal={false} {...(open === undefined ? {} : { open })} {...(onOpenChange ? { onOpenChange } : {})}>
      <Dropdown.Trigger asChild>{trigger}</Dropdown.Trigger>
      <Dropdown.Portal {...(container ? { container } : {})}>
        <Dropdown.Content
          className="menu"
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          {...(onCloseFocus ? { onCloseAutoFocus: onCloseFocus } : {})}
        >
          <MenuParts value={dropdownParts}>{children}</MenuParts>
        </Dropdown.Content>
      </Dropdown.Portal>
    </Dropdown.Root>
  )
}

/** The same menu on a secondary press, or on the Menu key, anywhere in `target`: one element that takes a ref. */
export function ContextMenu({ target, children }: { readonly target: ReactNode; readonly children: ReactNode }) {
  const container = usePortalTarget()
  return (
    <Context.Root modal={false}>
      <Context.Trigger asChild>{target}</Context.Trigger>
      <Context.Portal {...(container ? { container } : {})}>
        <Context.Content className="menu" collisionPadding={8} loop>
          <MenuParts value={contextParts}>{children}</MenuParts>
        </Context.Content>
      </Context.Portal>
    </Context.Root>
  )
}
