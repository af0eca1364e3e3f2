import { createContext, use } from 'react'
import { ContextMenu, DropdownMenu } from 'radix-ui'

export const dropdownParts = {
  Item: DropdownMenu.Item,
  CheckboxItem: DropdownMenu.CheckboxItem,
  ItemIndicator: DropdownMenu.ItemIndicator,
  Separator: DropdownMenu.Separator,
  Label: DropdownMenu.Label,
  Sub: DropdownMenu.Sub,
  SubTrigger: DropdownMenu.SubTrigger,
  SubContent: DropdownMenu.SubContent,
  Portal: DropdownMenu.Portal,
}

type Parts = typeof dropdownParts

export const contextParts: Parts = {
  Item: ContextMenu.Item,
  CheckboxItem: ContextMenu.CheckboxItem,
  ItemIndicator: ContextMenu.ItemIndicator,
  Separator: ContextMenu.Separator,
  Label: ContextMenu.Label,
  Sub: ContextMenu.Sub,
  SubTrigger: ContextMenu.SubTrigger,
  SubContent: ContextMenu.SubContent,
  Portal: ContextMenu.Portal,
}

/** Lets the same items stand in a menu behind a button and in a context menu. */
export const MenuParts = createContext<Parts>(dropdownParts)

export function useMenuParts(): Parts {
  return use(MenuParts)
}
