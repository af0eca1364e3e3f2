import { useDeferredValue, useState } from 'react'
import { Check } from 'lucide-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { articleId, type ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { ArticleChoices, offeredAtOnce, type OfferedArticle } from '../library/ArticleChoices.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Button } from '../ui/Button.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { t } from '../words/t.ts'

export type ArticlePickerProps = {
  readonly title: string
  /** Articles that are in the list already. */
  readonly chosen: ReadonlySet<ArticleId>
  readonly onPick: (id: ArticleId) => void
  readonly onClose: () => void
}

/** Finds articles of the library as one types; stays open, so that several can be added. */
export function ArticlePicker({ title, chosen, onPick, onClose }: ArticlePickerProps) {
  const [text, setText] = useState('')
  const deferred = useDeferredValue(text)
  const query = useQuery({
    ...callQuery('article:list', { filter: { text: deferred.trim() }, limit: offeredAtOnce }),
    placeholderData: keepPreviousData,
  })
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <Button look="main" onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      <ArticleChoices
        placeholder={t('Find by title, author or tag')}
        text={text}
        onText={setText}
        articles={query.data?.items.map(article => offered(article, chosen.has(article.id))) ?? null}
        total={query.data?.total ?? 0}
        nothing={t('No article holds “{text}”.', { text: text.trim() })}
        onPick={id => onPick(articleId.parse(id))}
      />
    </Dialog>
  )
}

function offered({ id, title, language, author, publishedAt, words }: ArticleSummary, isChosen: boolean): OfferedArticle {
  const facts = [author, publishedAt && formatDate(publishedAt), t('{count, plural, one {# word} other {# words}}', { count: words })]
  const aside = isChosen && (
    <span className="picker-chosen">
      <Check size={14} aria-hidden /> {t('In the list')}
    </span>
  )
  return { id, title, language, line: facts.filter(Boolean).join(' · '), aside }
}
