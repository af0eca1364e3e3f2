const examples: readonly { readonly query: string; readonly words: string }[] = [
  { query: 'straight line', words: 'both words, near or far; the last may be the beginning of one' },
  { query: '"straight line"', words: 'these words, one after the other' },
  { query: 'train -war', words: 'one word, and not the other' },
  { query: 'tag:essay', words: 'articles with a tag' },
  { query: 'rating:>=4', words: 'rated four or more; also year:1926 or year:1920..1929' },
  { query: 'kind:verdict', words: 'in verdicts alone' },
  { query: 'updated:<2026-01', words: 'by date; also created: and published:' },
  { query: 'by:ann lang:en', words: 'by author and language' },
  { query: 'links-to:the-general', words: 'what links to an article, by its address or its title' },
  { query: 'is:orphan', words: 'articles that nothing links to; also has:deadlink' },
  { query: 'in:trash', words: 'what was thrown away' },
]

/** What can be asked, each example to be tried by a press. */
export function SearchHelp({ onText }: { readonly onText: (text: string) => void }) {
  return (
    <div className="search-help">
      <h3>What to ask</h3>
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
