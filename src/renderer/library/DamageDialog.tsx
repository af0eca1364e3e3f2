import type { Findings } from '../../shared/model/damage.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { isRescuable, rescueLine } from './damageWords.ts'
import { t } from '../words/t.ts'

type DamageDialogProps = {
  readonly findings: Findings
  readonly onClose: () => void
  readonly onExamine: () => void
  /** Null where the library can only be read. */
  readonly onRescue: (() => void) | null
}

/** What is damaged, what of it can be brought back and from where, and the question whether it should be. */
export function DamageDialog({ findings: { problems, damaged }, onClose, onExamine, onRescue }: DamageDialogProps) {
  const rescuable = damaged.filter(isRescuable)
  return (
    <Dialog
      title={t('Damage in this library')}
      onClose={onClose}
      footer={
        <>
          <Button look="quiet" onClick={onExamine}>
            {t('Check everything')}
          </Button>
          {rescuable.length > 0 && onRescue && (
            <Button look="main" data-autofocus onClick={onRescue}>
              {t('Bring back')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('Make a copy of the library’s folder before you go on, if you can.')}</p>
      <ul className="notes selectable">
        {problems.map(problem => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      {rescuable.length > 0 && (
        <>
          <h3>{t('What can be brought back')}</h3>
          <ul className="notes selectable">
            {rescuable.map(section => (
              <li key={`${section.articleId} ${section.sectionId}`}>{rescueLine(section)}</li>
            ))}
          </ul>
          <p>
            {onRescue
              ? t('Each becomes a new revision of its article.')
              : t('This library is open for reading only: open it for writing to bring them back.')}
          </p>
        </>
      )}
      {rescuable.length < damaged.length && <p>{t('Of the other texts there is no whole one in the history or in a backup.')}</p>}
    </Dialog>
  )
}
