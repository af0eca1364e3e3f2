import { useDeferredValue, useState } from 'react'
import { Command } from 'cmdk'
import { Check } from 'lucide-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ArticleId } from '../../shared/model/ids.ts'
import { callQuery } from '../api/callQuery.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Button } from '../ui/Button.tsx'
import { formatDate } from '../ui/formatDate.ts'
import { t } from '../words/t.ts'

const shownAtOnce = 50

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
    ...callQuery('article:list', { filter: { text: deferred.trim() }, limit: shownAtOnce }),
    placeholderData: keepPreviousData,
  })
  const items = query.data?.items ?? []
  const total = query.data?.total ?? 0
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
      {/* The library does the finding: its folding of case and accents is the one that people meet everywhere. */}
      <Command shouldFilter={false} label={t('Articles')} className="picker">
        <Command.Input
          className="input"
          placeholder={t('Find by title, author or tag')}
          value={text}
          onValueChange={setText}
          data-autofocus
        />
        <Command.List className="picker-list" label={t('Articles')}>
          {query.data && total === 0 && (
            <Command.Empty className="picker-empty">{t('No article holds “{text}”.', { text: text.trim() })}</Command.Empty>
          )}
          {items.map(article => (
            <Command.Item key={article.id} value={article.id} className="picker-item" onSelect={() => onPick(article.id)}>
              <span className="picker-words">
                <span className="item-title" lang={article.language}>
                  {article.title || t('Untitled')}
                </span>
                <span className="item-line">
                  {[
                    article.author,
                    article.publishedAt && formatDate(article.publishedAt),
                    t('{count, plural, one {# word} other {# words}}', { count: article.words }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {chosen.has(article.id) && (
                <span className="picker-chosen">
                  <Check size={14} aria-hidden /> {t('In the list')}
                </span>
              )}
            </Command.Item>
          ))}
        </Command.List>
        {total > shownAtOnce && (
          <p className="picker-more">
            {t('{count, plural, one {# more article} other {# more articles}}: type to narrow them down.', { count: total - shownAtOnce })}
          </p>
        )}
      </Command>
    </Dialog>
  )
}
