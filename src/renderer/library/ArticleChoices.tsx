import type { ReactNode } from 'react'
import { Command } from 'cmdk'
import { t } from '../words/t.ts'

/** Articles are offered so many at a time; who wants another one types on. */
export const offeredAtOnce = 50

/** An article among those that one chooses from. `line` says in a few words which one it is. */
export type OfferedArticle = Readonly<{ id: string; title: string; language: string; line: string; aside?: ReactNode }>

export type ArticleChoicesProps = {
  readonly placeholder: string
  readonly text: string
  readonly onText: (text: string) => void
  /** Null until they are known. */
  readonly articles: readonly OfferedArticle[] | null
  /** Of all that fit the text, the offered ones among them. */
  readonly total: number
  /** What stands there where none fits. */
  readonly nothing: string
  readonly onPick: (id: string) => void
}

/**
 * A field, and beneath it the articles that fit what is typed, chosen by key or mouse. Whoever shows it does the finding, by the
 * library's folding of case and accents, which people meet everywhere.
 */
export function ArticleChoices({ placeholder, text, onText, articles, total, nothing, onPick }: ArticleChoicesProps) {
  return (
    <Command shouldFilter={false} label={t('Articles')} className="picker">
      <Command.Input className="input" placeholder={placeholder} value={text} onValueChange={onText} data-autofocus />
      <Command.List className="picker-list" label={t('Articles')}>
        {articles && total === 0 && <Command.Empty className="picker-empty">{nothing}</Command.Empty>}
        {articles?.map(({ id, title, language, line, aside }) => (
          <Command.Item key={id} value={id} className="picker-item" onSelect={() => onPick(id)}>
            <span className="picker-words">
              <span className="item-title" lang={language}>
                {title || t('Untitled')}
              </span>
              <span className="item-line">{line}</span>
            </span>
            {aside}
          </Command.Item>
        ))}
      </Command.List>
      {total > offeredAtOnce && (
        <p className="picker-more">
          {t('{count, plural, one {# more article} other {# more articles}}: type to narrow them down.', { count: total - offeredAtOnce })}
        </p>
      )}
    </Command>
  )
}
