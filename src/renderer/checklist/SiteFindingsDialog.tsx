import type { Output } from '../../shared/contract/contract.ts'
import type { Finding } from '../../shared/checklist/checkArticle.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { Answers } from '../ui/Answers.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { t } from '../words/t.ts'
import { FindingEntry } from './FindingEntry.tsx'

export type SiteFindingsDialogProps = {
  readonly found: Output<'site:check'>
  /** Leads to where something is to be mended. */
  readonly onShow: (article: ArticleId, finding: Finding) => void
  /** Goes on all the same, where something stops a publication. */
  readonly onGoOn?: (() => void) | undefined
  readonly onClose: () => void
}

/** What is to be looked at before a site is published, article by article. */
export function SiteFindingsDialog({ found, onShow, onGoOn, onClose }: SiteFindingsDialogProps) {
  const { checked, articles } = found
  const more = found.found - articles.length
  return (
    <Dialog
      title={onGoOn ? t('Something is still to be written') : t('Before publishing')}
      size="large"
      onClose={onClose}
      footer={
        onGoOn ? (
          <Answers onCancel={onClose} onAnswer={onGoOn}>
            {t('Build all the same')}
          </Answers>
        ) : (
          <Button look="main" onClick={onClose}>
            {t('Done')}
          </Button>
        )
      }
    >
      {found.found === 0 ? (
        <p>{t('Nothing is left to do: every image is described, every link leads somewhere, and nothing says TK.')}</p>
      ) : (
        <>
          <p className="checklist-count">
            {t('{found} of {checked, plural, one {# article} other {# articles}} to look at. Each entry leads to its place.', {
              found: found.found,
              checked,
            })}
          </p>
          <div className="checklist-articles">
            {articles.map(({ id, title, findings }) => (
              <section key={id} aria-label={title || t('Untitled')}>
                <h3 className="checklist-title">{title || t('Untitled')}</h3>
                <ul className="checklist">
                  {findings.map(finding => (
                    <FindingEntry
                      key={`${finding.kind} ${finding.place?.from ?? ''} ${finding.said.text}`}
                      finding={finding}
                      where={finding.section}
                      onShow={() => onShow(id, finding)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          {more > 0 && (
            <p className="checklist-count">{t('And {more, plural, one {# more article} other {# more articles}}.', { more })}</p>
          )}
        </>
      )}
    </Dialog>
  )
}
