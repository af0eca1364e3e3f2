import { createContext, useContext } from 'react'

export type Toast = {
  readonly text: string
  /** A problem stays longer. */
  readonly kind?: 'news' | 'problem'
  readonly action?: { readonly label: string; readonly run: () => void }
}

export type ToastTools = {
  /** Shows a toast; what it returns takes it away. */
  readonly show: (toast: Toast) => () => void
  /** Says something to screen readers alone. */
  readonly announce: (text: string) => void
}

export const ToastContext = createContext<ToastTools | null>(null)

/** The toasts of this window. Throws outside of `Toasts`. */
export function useToasts(): ToastTools {
  const tools = useContext(ToastContext)
  if (!tools) throw new Error('useToasts needs Toasts above it')
  return tools
}
