import { TextMenu } from '../editor/page/TextMenu.tsx'
import { MenuItem, MenuLabel, MenuSeparator } from '../ui/MenuItem.tsx'
import type { FoundWord } from './ArticleSpelling.ts'
import { t } from '../words/t.ts'

export type SpellingMenuProps = {
  readonly found: FoundWord
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[]
  readonly onAdd: (word: string) => void
  readonly onIgnore: (word: string) => void
  readonly onClose: () => void
}

/** What can be done about a misspelt word, beneath it. */
export function SpellingMenu({ found, suggestions, onAdd, onIgnore, onClose }: SpellingMenuProps) {
  const { word, place } = found
  return (
    <TextMenu session={found} place={place} label={t('Spelling of “{word}”', { word })} onClose={onClose}>
      {suggestions.map(suggestion => (
        <MenuItem key={suggestion} onSelect={() => found.replace(suggestion)}>
          {suggestion}
        </MenuItem>
      ))}
      {suggestions.length === 0 && <MenuLabel>{t('No suggestion')}</MenuLabel>}
      <MenuSeparator />
      <MenuItem onSelect={() => onAdd(word)}>{t('Add to dictionary')}</MenuItem>
      <MenuItem onSelect={() => onIgnore(word)}>{t('Ignore in this article')}</MenuItem>
    </TextMenu>
  )
}
