import { t } from '../words/t.ts'

const examples: readonly { readonly query: string; readonly words: string }[] = [
  { query: 'straight line', words: t('both words, near or far; the last may be the beginning of one') },
  { query: '"straight line"', words: t('these words, one after the other') },
  { query: 'train -war', words: t('one word, and not the other') },
  { query: 'tag:essay', words: t('articles with a tag') },
  { query: 'rating:>=4', words: t('rated four or more; also year:1926 or year:1920..1929') },
  { query: 'kind:verdict', words: t('in verdicts alone') },
  { query: 'updated:<2026-01', words: t('by date; also created: and published:') },
  { query: 'by:ann lang:en', words: t('by author and language') },
  { query: 'links-to:the-general', words: t('what links to an article, by its address or its title') },
  { query: 'is:orphan', words: t('articles that nothing links to; also has:deadlink') },
  { query: 'in:trash', words: t('what was thrown away') },
]

/** What can be asked, each example to be tried by a press. */
export function SearchHelp({ onText }: { readonly onText: (text: string) => void }) {
  return (
    <div className="search-help">
      <h3>{t('What to ask')}</h3>
      <ul>
        {examples.map(({ query, words }) => (
          <li key={query}>
            <button type="button" className="search-example" onClick={() => onText(query)}>
              <code>{query}</code>
              <span>{words}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
