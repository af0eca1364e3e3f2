import type { ReactNode } from 'react'
import { t } from '../words/t.ts'
import { Button } from './Button.tsx'

export type AnswersProps = {
  readonly onCancel: () => void
  /** Left out, the form is submitted that the buttons are in, or `form`. */
  readonly onAnswer?: () => void
  readonly form?: string
  /** While what is asked for can't be done. */
  readonly disabled?: boolean
  readonly danger?: boolean
  /** Whether Enter thinks better of it, as long as nobody goes on to the other button. */
  readonly cautious?: boolean
  /** The word that goes on. */
  readonly children: ReactNode
}

/** The buttons beneath most dialogs: to think better of it, and to go on. */
export function Answers({ onCancel, onAnswer, form, disabled = false, danger = false, cautious = false, children }: AnswersProps) {
  return (
    <>
      <Button look="quiet" onClick={onCancel} {...(cautious ? { 'data-autofocus': true } : {})}>
        {t('Cancel')}
      </Button>
      <Button
        look={danger ? 'danger' : 'main'}
        type={onAnswer ? 'button' : 'submit'}
        disabled={disabled}
        {...(onAnswer ? { onClick: onAnswer } : {})}
        {...(form === undefined ? {} : { form })}
      >
        {children}
      </Button>
    </>
  )
}
