import type { ReactNode, RefObject } from 'react'
import { Popover as Radix } from 'radix-ui'
import { usePortalTarget } from './PortalTarget.ts'

export type PopoverProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  /** What a screen reader calls it. */
  readonly label: string
  /** The element that it belongs to and stands beside; or use `anchor`. */
  readonly trigger?: ReactNode
  /** A place that is no element, such as the caret. */
  readonly anchor?: RefObject<{ getBoundingClientRect: () => DOMRect }>
  readonly side?: 'top' | 'bottom' | 'left' | 'right'
  readonly align?: 'start' | 'center' | 'end'
  /** Leaves the focus where it is when it opens. */
  readonly keepFocus?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A small panel beside something. Not modal; Escape and a press outside close it. */
export function Popover(props: PopoverProps) {
  const { open, onOpenChange, label, trigger, anchor, side = 'bottom', align = 'start', keepFocus = false, className, children } = props
  const container = usePortalTarget()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange} modal={false}>
      {anchor && <Radix.Anchor virtualRef={anchor} />}
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal {...(container ? { container } : {})}>
        <Radix.Content
          className={className ? `popover ${className}` : 'popover'}
          aria-label={label}
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          onOpenAutoFocus={event => keepFocus && event.preventDefault()}
          onCloseAutoFocus={event => keepFocus && event.preventDefault()}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
