import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { Button } from './Button.tsx'
import { IconButton } from './IconButton.tsx'
import { ToastContext, type Toast, type ToastTools } from './useToasts.ts'
import { t } from '../words/t.ts'

type Shown = Toast & { readonly key: number }

/** Long enough to read and to reach the button; a toast that one points at or that has the focus waits. */
const readingMs = (toast: Toast) => (toast.kind === 'problem' ? 14_000 : toast.action ? 9000 : 5000)

/** Shows toasts over its children and reads announcements out. Outermost but for the error boundary. */
export function Toasts({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([])
  const [said, setSaid] = useState('')
  const next = useRef(0)

  const dismiss = useCallback((key: number) => setShown(all => all.filter(each => each.key !== key)), [])
  const tools: ToastTools = useMemo(
    () => ({
      show: toast => {
        const key = next.current++
        // News makes older news old; a problem stays until it is read.
        const stays = (each: Shown) => each.kind === 'problem' && each.text !== toast.text
        setShown(all => [...all.filter(stays).slice(-2), { ...toast, key }])
        return () => dismiss(key)
      },
      // A no-break space at the end of every second one: the same words twice are a change, and are read twice.
      announce: text => setSaid(before => (before === text ? `${text}\u00A0` : text)),
    }),
    [dismiss],
  )

  return (
    <ToastContext value={tools}>
      {children}
      <div className="visually-hidden" aria-live="polite">
        {said}
      </div>
      <section className="toasts" aria-label={t('Notifications')} aria-live="polite" aria-relevant="additions">
        {shown.map(toast => (
          <ToastCard key={toast.key} toast={toast} onDismiss={() => dismiss(toast.key)} />
        ))}
      </section>
    </ToastContext>
  )
}

function ToastCard({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  const [held, setHeld] = useState(false)
  const dismiss = useRef(onDismiss)
  useEffect(() => {
    dismiss.current = onDismiss
  })
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => dismiss.current(), readingMs(toast))
    return () => clearTimeout(timer)
  }, [held, toast])

  return (
    <div
      className={`toast toast-${toast.kind ?? 'news'}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p className="toast-text selectable">{toast.text}</p>
      {toast.action && (
        <Button
          className="toast-action"
          onClick={() => {
            toast.action?.run()
            onDismiss()
          }}
        >
          {toast.action.label}
        </Button>
      )}
      <IconButton label={t('Dismiss')} onClick={onDismiss}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
