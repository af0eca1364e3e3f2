import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { useFindings } from './useFindings.ts'
import './checklist.css'
import { t } from '../words/t.ts'

/** Says before an export how much is to be looked at first, and leads there. Nothing where all is well. */
export function FindingsLine({ session, onCheck }: { readonly session: ArticleSession; readonly onCheck: () => void }) {
  const findings = useFindings(session)
  if (findings === null || findings.length === 0) return null
  return (
    <p className="export-findings">
      {t('{count, plural, one {# thing} other {# things}} to look at before it is published.', { count: findings.length })}
      <Button look="quiet" onClick={onCheck}>
        {t('Show')}
      </Button>
    </p>
  )
}
