import { useDeferredValue, useState } from 'react'
import { ArrowDown, ArrowUp, EyeOff, Pin, PinOff } from 'lucide-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ArticleId } from '../../../shared/model/ids.ts'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { isRelative } from '../../../shared/model/smartRule.ts'
import { callQuery } from '../../api/callQuery.ts'
import { sentence } from '../../api/sentence.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { ArticlePicker } from '../ArticlePicker.tsx'
import { itemLine } from '../itemLine.ts'
import { excluded, pinned, placedAt, ruleOf, unpinned, type RuleDraft } from './ruleDraft.ts'
import { t } from '../../words/t.ts'

export type RulePreviewProps = {
  readonly draft: RuleDraft
  readonly onDraft: (draft: RuleDraft) => void
  /** The article on whose page it is shown. */
  readonly page: ArticleId | null
  readonly onPage: (page: ArticleId) => void
}

const icon = { size: 14, 'aria-hidden': true } as const

/** What a rule finds just now, with what can be done to each. */
export function RulePreview({ draft, onDraft, page, onPage }: RulePreviewProps) {
  const deferred = useDeferredValue(draft)
  const rule = ruleOf(deferred)
  const relative = isRelative(rule)
  const query = useQuery({
    ...callQuery('list:preview', { rule, items: [...deferred.hand], page: relative ? page : null }),
    placeholderData: keepPreviousData,
  })
  const items = query.data ?? []
  return (
    <section className="rule-preview" aria-label={t('Preview')}>
      <div className="rule-preview-head">
        <h3>{query.error ? t('Preview') : t('Shows {count, plural, one {# article} other {# articles}} now', { count: items.length })}</h3>
        {relative && <PageChoice page={page} onPage={onPage} />}
      </div>
      {query.error && <p className="field-error">{sentence(query.error)}</p>}
      {!query.error && query.data && items.length === 0 && (
        <p className="conditions-none">
          {relative && page === null ? t('This list is another on each article: choose one to see it.') : t('No article is like this yet.')}
        </p>
      )}
      <ol>
        {items.map((item, at) => (
          <PreviewRow key={item.id} item={item} at={at} draft={draft} onDraft={onDraft} />
        ))}
      </ol>
      {draft.excluded.length > 0 && (
        <p className="conditions-none">
          {t('{count, plural, one {# article} other {# articles}} left out.', { count: draft.excluded.length })}{' '}
          <button type="button" className="link-button" onClick={() => onDraft({ ...draft, excluded: [] })}>
            {t('Take back in')}
          </button>
        </p>
      )}
    </section>
  )
}

type PreviewRowProps = { readonly item: ShownListItem; readonly at: number } & Pick<RulePreviewProps, 'draft' | 'onDraft'>

function PreviewRow({ item, at, draft, onDraft }: PreviewRowProps) {
  const title = item.shown.title || t('Untitled')
  const byHand = item.origin === 'hand'
  return (
    <li className="rule-item">
      <span className="rule-item-words">
        <span className="item-title">{title}</span>
        <span className="item-line">{byHand ? t('Place {place} · {item}', { place: at + 1, item: itemLine(item) }) : itemLine(item)}</span>
      </span>
      {byHand ? (
        <>
          <IconButton label={t('Move {title} up', { title })} disabled={at === 0} onClick={() => onDraft(placedAt(draft, item.id, at - 1))}>
            <ArrowUp {...icon} />
          </IconButton>
          <IconButton label={t('Move {title} down', { title })} onClick={() => onDraft(placedAt(draft, item.id, at + 1))}>
            <ArrowDown {...icon} />
          </IconButton>
          <IconButton label={t('Let go of {title}', { title })} onClick={() => onDraft(unpinned(draft, item.id))}>
            <PinOff {...icon} />
          </IconButton>
        </>
      ) : (
        <IconButton label={t('Pin {title} here', { title })} onClick={() => onDraft(pinned(draft, item, at))}>
          <Pin {...icon} />
        </IconButton>
      )}
      <IconButton label={t('Leave {title} out', { title })} onClick={() => onDraft(excluded(draft, item))}>
        <EyeOff {...icon} />
      </IconButton>
    </li>
  )
}

function PageChoice({ page, onPage }: Pick<RulePreviewProps, 'page' | 'onPage'>) {
  const [choosing, setChoosing] = useState(false)
  const article = useQuery({ ...callQuery('article:open', { id: page ?? '' }), enabled: page !== null })
  return (
    <p>
      {page !== null && `${t('on “{title}”', { title: article.data?.header.title || t('Untitled') })} `}
      <button type="button" className="link-button" onClick={() => setChoosing(true)}>
        {page === null ? t('Choose an article…') : t('Another…')}
      </button>
      {choosing && (
        <ArticlePicker
          title={t('Show the list as on')}
          chosen={new Set(page === null ? [] : [page])}
          onPick={id => {
            onPage(id)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </p>
  )
}
