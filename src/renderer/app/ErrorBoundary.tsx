import { Component, type ReactNode } from 'react'
import { logError } from '../api/logError.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { t } from '../words/t.ts'

export type ErrorBoundaryProps = { readonly children: ReactNode }

type State = { readonly failed: boolean }

/** Stands in for what a bug has broken: says so in a sentence, logs the rest, and offers to start the page again. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override componentDidCatch(error: unknown): void {
    logError(error)
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className="stage">
        <EmptyState
          title={t('This window has met a fault')}
          action={
            <Button look="main" onClick={() => location.reload()}>
              {t('Open the window again')}
            </Button>
          }
        >
          {t('What was shown as saved is safe in the library. The log file says what happened.')}
        </EmptyState>
      </main>
    )
  }
}
