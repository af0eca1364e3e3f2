import { CircleAlert, CircleCheck } from 'lucide-react'
import type { ImportOutcome } from '../../shared/contract/contract.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { t } from '../words/t.ts'
import { tell } from '../../shared/words/tell.ts'

export type ImportResultsProps = {
  readonly outcomes: readonly ImportOutcome[]
  readonly onOpen: (id: ArticleId) => void
  readonly onClose: () => void
}

/** What became of each file that was imported, and what could not be carried over. */
export function ImportResults({ outcomes, onOpen, onClose }: ImportResultsProps) {
  const made = outcomes.filter(outcome => outcome.article !== null).length
  const failed = outcomes.length - made
  return (
    <Dialog
      title={
        failed === 0
          ? t('{count, plural, one {# article} other {# articles}} imported', { count: made })
          : t('{made} of {count, plural, one {# file} other {# files}} imported', { made, count: outcomes.length })
      }
      size="large"
      onClose={onClose}
      footer={
        <Button look="main" data-autofocus onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <ul className="outcomes">
        {outcomes.map(outcome => (
          <Outcome key={outcome.article?.id ?? outcome.file} outcome={outcome} onOpen={onOpen} />
        ))}
      </ul>
    </Dialog>
  )
}

function Outcome({ outcome, onOpen }: { readonly outcome: ImportOutcome; readonly onOpen: (id: ArticleId) => void }) {
  const { article, file, warnings, error } = outcome
  return (
    <li className={article ? 'outcome' : 'outcome outcome-failed'}>
      {article ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
      <span className="visually-hidden">{article ? t('Imported:') : t('Not imported:')} </span>
      <div className="outcome-words selectable">
        {article ? (
          <button type="button" className="outcome-title" onClick={() => onOpen(article.id)}>
            {article.title || t('Untitled')}
          </button>
        ) : (
          <p className="outcome-title">{file}</p>
        )}
        {article && <p className="outcome-file">{file}</p>}
        {error && <p className="field-error">{tell(error)}</p>}
        {warnings.length > 0 && (
          <ul className="outcome-warnings">
            {[...new Set(warnings.map(tell))].map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}
