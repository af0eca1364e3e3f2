import type { Passage, Prose } from '../../shared/prose/ProseReader.ts'
import { currentSectionName } from '../checklist/currentSectionName.ts'
import { showPassage } from '../checklist/showFinding.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { formatNumber } from '../ui/counted.ts'
import { useProse } from './useProse.ts'
import '../checklist/checklist.css'
import './prose.css'
import { t } from '../words/t.ts'

/** At most so many passages of a kind are shown. */
const mostShown = 40

/** How the article is written: figures, how hard it is to read, long sentences and words that come again. Asked for, never in the way. */
export function ProseDialog({ session, onClose }: { readonly session: ArticleSession; readonly onClose: () => void }) {
  const { share, prose } = useProse(session)
  const show = ({ place }: Passage) => {
    onClose()
    // The dialog gives the focus back to where it was; what is shown takes it from there.
    setTimeout(() => showPassage(session, place))
  }
  return (
    <Dialog
      title={t('The writing')}
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      {prose === null ? (
        <progress className="prose-progress" aria-label={t('Reading the article')} value={share} max={1} />
      ) : prose.words === 0 ? (
        <p>{t('Nothing is written yet.')}</p>
      ) : (
        <>
          <Figures prose={prose} />
          <Passages
            title={t('Sentences of more than 40 words')}
            none={t('No sentence has more than 40 words.')}
            session={session}
            passages={prose.longSentences}
            note={each => t('{count, plural, one {# word} other {# words}}', { count: each.words })}
            onShow={show}
          />
          <Passages
            title={t('Said again within a few words')}
            none={t('No word comes again within a few words.')}
            session={session}
            passages={prose.repeated}
            note={each => currentSectionName(session, each.place.from)}
            onShow={show}
          />
        </>
      )}
    </Dialog>
  )
}

function Figures({ prose }: { readonly prose: Prose }) {
  const figures = [
    [formatNumber(prose.words), t('words')],
    [formatNumber(prose.characters), t('characters')],
    [formatNumber(prose.sentences), t('sentences')],
    [formatNumber(prose.minutes), t('minutes to read')],
    [formatNumber(Math.round(prose.wordsPerSentence)), t('words in a sentence')],
  ]
  return (
    <>
      <dl className="prose-figures">
        {figures.map(([figure, name]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className="prose-index">
        {prose.lix === null
          ? t('How hard it is to read can’t be said of this text: it is short, or its script is not counted by letters.')
          : t('{hardness} (LIX {lix}): it goes by the length of sentences and of words.', {
              hardness: hardness(prose.lix),
              lix: prose.lix,
            })}
      </p>
    </>
  )
}

type PassagesProps<T extends Passage> = {
  readonly title: string
  readonly none: string
  readonly session: ArticleSession
  readonly passages: readonly T[]
  readonly note: (passage: T) => string
  readonly onShow: (passage: T) => void
}

function Passages<T extends Passage>({ title, none, passages, note, onShow }: PassagesProps<T>) {
  if (passages.length === 0) return <p className="prose-none">{none}</p>
  return (
    <section className="prose-part" aria-label={title}>
      <h3>{title}</h3>
      <ul className="checklist">
        {passages.slice(0, mostShown).map(passage => (
          <li key={passage.place.from}>
            <button type="button" className="checklist-entry prose-entry" onClick={() => onShow(passage)}>
              <span className="prose-passage">{passage.text}</span>
              <span className="checklist-where">{note(passage)}</span>
            </button>
          </li>
        ))}
      </ul>
      {passages.length > mostShown && (
        <p className="prose-none">{t('And {passages} more.', { passages: formatNumber(passages.length - mostShown) })}</p>
      )}
    </section>
  )
}

/** Björnsson's own steps. */
function hardness(lix: number): string {
  if (lix < 30) return t('Very easy to read')
  if (lix < 40) return t('Easy to read')
  if (lix < 50) return t('Of middling difficulty to read')
  return lix < 60 ? t('Hard to read') : t('Very hard to read')
}
