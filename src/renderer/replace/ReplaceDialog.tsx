import { useMemo, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import type { ArticleFilter } from '../../shared/model/article.ts'
import type { ArticleId, SectionId } from '../../shared/model/ids.ts'
import type { FoundArticle, ReplaceHit } from '../../shared/model/replacement.ts'
import { expandReplacement } from '../../shared/replace/findPattern.ts'
import { callQuery } from '../api/callQuery.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { countChosen, withArticle, withHit, type LeftOut } from './choices.ts'
import { LastReplacementLine } from './LastReplacementLine.tsx'
import { ReplaceFields } from './ReplaceFields.tsx'
import { requestOf, usualAsk, type Ask } from './ask.ts'
import { ReplacePreview } from './ReplacePreview.tsx'
import { ReplaceProgress } from './ReplaceProgress.tsx'
import { useReplacing } from './useReplacing.ts'
import { t } from '../words/t.ts'

export type ReplaceDialogProps = {
  /** The selected articles, where there are several. */
  readonly selected: readonly ArticleId[]
  /** What the article list shows; null where it shows none, or the trash. */
  readonly shown: ArticleFilter | null
  readonly onOpen: (place: { id: ArticleId; sectionId: SectionId | null; passage: string }) => void
  /** Articles were changed in the library. */
  readonly onReplaced: () => void
  readonly onClose: () => void
}

/** Finds words in many articles and replaces them, after every place was shown. */
export function ReplaceDialog({ selected, shown, onOpen, onReplaced, onClose }: ReplaceDialogProps) {
  const [ask, setAsk] = useState<Ask>(() => ({ ...usualAsk, scope: selected.length > 0 ? 'selected' : 'all' }))
  const [leftOut, setLeftOut] = useState<LeftOut>(new Map())
  const findRef = useRef<HTMLInputElement>(null)
  const replacing = useReplacing(onReplaced)
  const last = useQuery(callQuery('replace:last')).data
  const { work, preview, problem, skipped } = replacing
  const request = requestOf(ask, selected, shown)
  // What was found belongs to what was asked then: another question has no answer yet.
  const current = preview && request && JSON.stringify(preview.request) === JSON.stringify(request) ? preview : null
  const found = current?.found
  const { places, articles } = useMemo(() => (found ? countChosen(found, leftOut) : { places: 0, articles: 0 }), [found, leftOut])

  const find = () => {
    if (!request || work !== null) return
    setLeftOut(new Map())
    void replacing.find(request).then(() => findRef.current?.focus())
  }
  const replace = async () => {
    if (current && (await replacing.replace(current, leftOut, ask.replacement))) onClose()
  }
  const open = ({ id }: FoundArticle, hit: ReplaceHit) => {
    onClose()
    onOpen({ id, sectionId: hit.sectionId, passage: `${hit.before}\ue000${hit.match}\ue001${hit.after}` })
  }

  return (
    <Dialog
      title={t('Replace in articles')}
      size="large"
      onClose={onClose}
      dismissible={work === null}
      footer={
        work === null ? (
          <>
            <output className="replace-line">
              {current && lineOf(current.found.total, current.found.articles.length, places, articles)}
            </output>
            <Button look="quiet" onClick={onClose}>
              {t('Close')}
            </Button>
            {current && current.found.total > 0 ? (
              <Button look="main" disabled={places === 0} onClick={() => void replace()}>
                {t('Replace {count, plural, one {# place} other {# places}}', { count: places })}
              </Button>
            ) : (
              <Button look="main" disabled={!request} onClick={find}>
                {t('Find')}
              </Button>
            )}
          </>
        ) : (
          <ReplaceProgress work={work} progress={replacing.progress} onStop={replacing.stop} />
        )
      }
    >
      <ReplaceFields
        ask={ask}
        onAsk={setAsk}
        selected={selected.length}
        canShown={shown !== null}
        findRef={findRef}
        busy={work !== null}
        problem={problem}
        onFind={find}
      />
      {skipped.length > 0 && (
        <p className="replace-skipped" role="alert">
          {skipped.length === 1
            ? t('“{title}” was changed after you looked, and left alone.', { title: skipped[0]?.title || t('Untitled') })
            : t('{count, plural, one {# article was} other {# articles were}} changed after you looked, and left alone.', {
                count: skipped.length,
              })}{' '}
          {t('Find again to see what is there now.')}
        </p>
      )}
      {current && current.found.total > 0 ? (
        <ReplacePreview
          found={current.found}
          leftOut={leftOut}
          replacementOf={hit => expandReplacement(ask.replacement, ask.regex, hit)}
          onArticle={(article, chosen) => setLeftOut(withArticle(leftOut, article, chosen))}
          onHit={(article, hit, chosen) => setLeftOut(withHit(leftOut, article.id, hit, chosen))}
          onUnread={replacing.read}
          onOpen={open}
        />
      ) : (
        <div className="replace-empty">
          {current ? (
            <p>{t('Nothing found.')}</p>
          ) : (
            <p>{t('Every place is shown before anything is replaced, and all of it can be undone as one.')}</p>
          )}
          {last && work === null && <LastReplacementLine last={last} onUndo={() => void replacing.undo(last.batch)} />}
        </div>
      )}
    </Dialog>
  )
}

function lineOf(total: number, articles: number, places: number, chosenArticles: number): string {
  if (total === 0) return ''
  if (places === total)
    return t('{places, plural, one {# place} other {# places}} in {articles, plural, one {# article} other {# articles}}', {
      places: total,
      articles,
    })
  return t(
    '{chosen} of {places, plural, one {# place} other {# places}} chosen, in {articles, plural, one {# article} other {# articles}}',
    { chosen: places, places: total, articles: chosenArticles },
  )
}
