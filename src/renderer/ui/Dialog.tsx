import { useEffectEvent, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { X } from 'lucide-react'
import { IconButton } from './IconButton.tsx'
import { PortalTarget } from './PortalTarget.ts'
import { classes } from './classes.ts'
import { t } from '../words/t.ts'

export type DialogProps = {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** The buttons, the main one last. */
  readonly footer?: ReactNode
  readonly size?: 'small' | 'medium' | 'large' | 'wide' | 'full'
  /** False for a dialog that must be answered by a button. */
  readonly dismissible?: boolean
  /** A palette has its field on top: its title is read out, not drawn. */
  readonly look?: 'sheet' | 'palette'
}

/**
 * A modal dialog on the native `<dialog>`: mounted means open. The browser keeps the focus inside, makes the rest
 * inert and gives the focus back. Escape and a press outside close it. The focus goes to
 * what has `data-autofocus`, else to the first field.
 */
export function Dialog({ title, onClose, children, footer, size = 'medium', dismissible = true, look = 'sheet' }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const [target, setTarget] = useState<HTMLElement | null>(null)
  const titleId = useId()

  const close = useEffectEvent(() => {
    if (dismissible) onClose()
  })

  useLayoutEffect(() => {
    const dialog = ref.current
    if (!dialog) return undefined
    const first = dialog.querySelector('[data-autofocus]') ?? dialog.querySelector('input:not([type=hidden]), textarea, select')
    if (!dialog.open) dialog.showModal()
    if (first instanceof HTMLElement) first.focus()
    setTarget(dialog)
    const onCancel = (event: Event) => {
      if (event.target !== dialog) return
      event.preventDefault()
      close()
    }
    // The sheet covers the dialog: what hits the dialog itself has hit the backdrop.
    const onPress = (event: Event) => event.target === dialog && close()
    dialog.addEventListener('cancel', onCancel)
    dialog.addEventListener('mousedown', onPress)
    return () => {
      dialog.removeEventListener('cancel', onCancel)
      dialog.removeEventListener('mousedown', onPress)
      dialog.close()
    }
  }, [])

  return (
    <dialog ref={ref} className={classes('dialog', `dialog-${size}`, look === 'palette' && 'dialog-palette')} aria-labelledby={titleId}>
      <div className="dialog-sheet">
        {look === 'palette' ? (
          <h2 id={titleId} className="visually-hidden">
            {title}
          </h2>
        ) : (
          <header className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            {dismissible && (
              <IconButton label={t('Close')} onClick={onClose}>
                <X size={16} aria-hidden />
              </IconButton>
            )}
          </header>
        )}
        <PortalTarget value={target}>
          <div className="dialog-body">{children}</div>
          {footer && <footer className="dialog-foot">{footer}</footer>}
        </PortalTarget>
      </div>
    </dialog>
  )
}
