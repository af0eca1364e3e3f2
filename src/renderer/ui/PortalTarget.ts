import { createContext, useContext } from 'react'

/** Where menus and popovers are drawn: an open modal dialog (all else is inert then), or the body when null. */
export const PortalTarget = createContext<HTMLElement | null>(null)

/** The container to give to a Radix `Portal`. */
export function usePortalTarget(): HTMLElement | undefined {
  return useContext(PortalTarget) ?? undefined
}
