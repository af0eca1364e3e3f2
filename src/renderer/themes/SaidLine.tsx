import { Button } from '../ui/Button.tsx'

/** What was done just now, and how to take it back. */
export type Said = { readonly text: string; readonly action?: { readonly label: string; readonly run: () => void } }

/** The same as a toast, within the dialog: what lies beneath it can't be pressed. */
export function SaidLine({ said }: { readonly said: Said | null }) {
  return (
    <output className="theme-said">
      {said && <span>{said.text}</span>}
      {said?.action && <Button onClick={said.action.run}>{said.action.label}</Button>}
    </output>
  )
}
