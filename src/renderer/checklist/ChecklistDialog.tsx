import type { Finding } from '../../shared/checklist/checkArticle.ts'
import { currentSectionName } from './currentSectionName.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { FindingEntry } from './FindingEntry.tsx'
import { useFindings } from './useFindings.ts'
import './checklist.css'
import { t } from '../words/t.ts'

export type ChecklistDialogProps = {
  readonly session: ArticleSession
  /** Leads to where something is to be mended; the dialog is closed by then. */
  readonly onShow: (finding: Finding) => void
  readonly onClose: () => void
}

/** What is to be looked at before an article is published: each entry leads to its place. */
export function ChecklistDialog({ session, onShow, onClose }: ChecklistDialogProps) {
  const findings = useFindings(session)
  return (
    <Dialog
      title={t('Before publishing')}
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      {findings === null ? (
        <p aria-busy="true">{t('Looking…')}</p>
      ) : findings.length === 0 ? (
        <p>{t('Nothing is left to do: every image is described, every link leads somewhere, and nothing says TK.')}</p>
      ) : (
        <>
          <p className="checklist-count">
            {t('{count, plural, one {# thing} other {# things}} to look at. Each leads to its place.', { count: findings.length })}
          </p>
          <ul className="checklist">
            {findings.map((finding, at) => (
              <FindingEntry
                key={`${finding.kind} ${finding.place?.from ?? ''} ${finding.said.text}`}
                finding={finding}
                isFirst={at === 0}
                where={finding.place && currentSectionName(session, finding.place.from)}
                onShow={() => {
                  onClose()
                  // The dialog gives the focus back to where it was; what is shown takes it from there.
                  setTimeout(() => onShow(finding))
                }}
              />
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
