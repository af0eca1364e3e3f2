import { useId, type ReactNode } from 'react'
import { classes } from './classes.ts'

/** What a control needs to be tied to its label and its sentences. */
export type FieldIds = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

export type FieldProps = {
  readonly label: string
  /** Keeps the label for screen readers alone. */
  readonly hideLabel?: boolean
  /** A sentence that helps. */
  readonly hint?: ReactNode
  /** A sentence that says what is wrong and what to do. */
  readonly error?: string | null | undefined
  /** Stands at the end of the label's line: a counter, a small button. */
  readonly aside?: ReactNode
  readonly className?: string | undefined
}

/** The frame of every form control: label above, hint or error beneath. `children` is given what ties them together. */
export function Field(props: FieldProps & { readonly children: (ids: FieldIds) => ReactNode }) {
  const { label, hideLabel = false, hint, error, aside, className, children } = props
  const id = useId()
  const noteId = `${id}-note`
  const note = error || hint
  return (
    <div className={classes('field', className)}>
      <div className={hideLabel && !aside ? 'visually-hidden' : 'field-head'}>
        <label htmlFor={id} className={hideLabel ? 'visually-hidden' : 'field-label'}>
          {label}
        </label>
        {aside && <span className="field-aside">{aside}</span>}
      </div>
      {children({ id, 'aria-describedby': note ? noteId : undefined, 'aria-invalid': error ? true : undefined })}
      <div id={noteId} className={classes('field-note', Boolean(error) && 'field-error')} aria-live={error ? 'polite' : 'off'}>
        {note}
      </div>
    </div>
  )
}
