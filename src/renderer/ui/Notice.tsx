import type { ReactNode } from 'react'
import { t } from '../words/t.ts'

/** A calm line across the window about something that wants an answer, but not now. `children` are its buttons. */
export function Notice({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <section className="notice" aria-label={t('Notice')} aria-live="polite">
      <p>{text}</p>
      <div className="notice-actions">{children}</div>
    </section>
  )
}
