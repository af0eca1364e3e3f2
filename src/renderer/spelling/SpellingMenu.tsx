import { useState } from 'react'
import { TextMenu } from '../editor/page/TextMenu.tsx'
import type { Misspelling } from '../editor/spelling/misspeltPlugin.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { MenuItem, MenuLabel, MenuSeparator } from '../ui/MenuItem.tsx'
import { t } from '../words/t.ts'

export type SpellingMenuProps = {
  readonly session: ArticleSession
  readonly misspelling: Misspelling
  /** What may have been meant, the likeliest first. */
  readonly suggestions: readonly string[]
  readonly onAdd: (word: string) => void
  readonly onIgnore: (word: string) => void
  readonly onClose: () => void
}

/** What can be done about a misspelt word, beneath it. */
export function SpellingMenu({ session, misspelling, suggestions, onAdd, onIgnore, onClose }: SpellingMenuProps) {
  const { from, to, word } = misspelling
  const [place] = useState(() => {
    const { view } = session.editor
    const [start, end] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)]
    return { left: start.left, top: start.top, width: Math.max(1, end.left - start.left), height: start.bottom - start.top }
  })
  return (
    <TextMenu session={session} place={place} label={t('Spelling of “{word}”', { word })} onClose={onClose}>
      {suggestions.map(suggestion => (
        <MenuItem key={suggestion} onSelect={() => replaceWord(session, misspelling, suggestion)}>
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

/** Puts another word in the place of one, with the same formats; nothing where the text has changed since. */
function replaceWord({ editor }: ArticleSession, { from, to, word }: Misspelling, by: string): void {
  const { state, view } = editor
  if (to > state.doc.content.size || state.doc.textBetween(from, to) !== word) return
  view.dispatch(state.tr.replaceWith(from, to, state.schema.text(by, state.doc.nodeAt(from)?.marks ?? [])).scrollIntoView())
}
