import type { ComponentProps } from 'react'
import { classes } from './classes.ts'

export type ButtonLook = 'plain' | 'quiet' | 'main' | 'danger'

/** A button with words on it. `main` is the one thing that a view is for; `quiet` has an outline; `plain` is text alone. */
export function Button({ look = 'plain', className, ...rest }: ComponentProps<'button'> & { readonly look?: ButtonLook }) {
  return <button type="button" className={classes('button', look !== 'plain' && `button-${look}`, className)} {...rest} />
}
