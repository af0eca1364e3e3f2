import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label' | 'title' | 'aria-pressed'> & {
  /** What the button does: its name for screen readers, and its tooltip. */
  readonly label: string
  /** Its key, shown in the tooltip: "Ctrl+B". */
  readonly keys?: string
  /** Makes it a button that is on or off. */
  readonly pressed?: boolean
}

/** A button with an icon alone (its child), at least 26 px each way. */
export function IconButton({ label, keys, pressed, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classes('icon-button', className)}
      aria-label={label}
      aria-pressed={pressed}
      title={keys ? `${label} (${keys})` : label}
      {...rest}
    />
  )
}
