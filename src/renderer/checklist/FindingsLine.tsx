import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { counted } from '../ui/counted.ts'
import { useFindings } from './useFindings.ts'
import './checklist.css'

/** Says before an export how much is to be looked at first, and leads there. Nothing where all is well. */
export function FindingsLine({ session, onCheck }: { readonly session: ArticleSession; readonly onCheck: () => void }) {
  const findings = useFindings(session)
  if (findings === null || findings.length === 0) return null
  return (
    <p className="export-findings">
      {counted(findings.length, 'thing')} to look at before it is published.
      <Button look="quiet" onClick={onCheck}>
        Show
      </Button>
    </p>
  )
}
