import { useState } from 'react'
import { Command } from 'cmdk'
import type { CommandId } from '../../shared/commands/commands.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { PaletteItem } from './PaletteItem.tsx'
import type { PaletteTarget } from './PaletteEntry.ts'
import { readInput, type PaletteMode } from './paletteMode.ts'
import { foldedTerms } from './fold.ts'
import { rank } from './rank.ts'
import { usePaletteEntries } from './usePaletteEntries.ts'
import './palette.css'
import { phrase } from '../../shared/words/phrase.ts'
import { t } from '../words/t.ts'

export type PaletteProps = {
  /** What the field begins with. */
  readonly text: string
  readonly possible: ReadonlySet<CommandId>
  /** Articles as they were opened and commands as they were used, the latest first. */
  readonly opened: readonly string[]
  readonly used: readonly string[]
  readonly session: ArticleSession | null
  readonly onChoose: (target: PaletteTarget) => void
  readonly onClose: () => void
}

const shownAtOnce = 50

const words = {
  anywhere: {
    title: t('Go to'),
    label: t('Articles and places'),
    counting: phrase('{count, plural, one {# result} other {# results}}'),
    none: t('No article, list or tag is called so.'),
  },
  commands: {
    title: t('Commands'),
    label: t('Commands'),
    counting: phrase('{count, plural, one {# command} other {# commands}}'),
    none: t('No command that can be done now is called so.'),
  },
  sections: {
    title: t('Sections'),
    label: t('Sections of this article'),
    counting: phrase('{count, plural, one {# section} other {# sections}}'),
    none: t('No section of this article is called so.'),
  },
} as const satisfies Readonly<Record<PaletteMode, unknown>>

/** One field that leads anywhere: to articles, lists and tags by their names, with `>` to commands, with `#` to sections. */
export function Palette({ text: start, possible, opened, used, session, onChoose, onClose }: PaletteProps) {
  const [text, setText] = useState(start)
  const [marked, setMarked] = useState('')
  const { mode, query } = readInput(text)
  const candidates = usePaletteEntries({ mode, possible, opened, used, session })
  const { best, total } = candidates ? rank(candidates, query, shownAtOnce) : { best: [], total: 0 }
  const terms = foldedTerms(query)
  const { title, label, counting, none } = words[mode]
  // What is marked may have gone with the last letter: then it is the first.
  const current = best.some(entry => entry.key === marked) ? marked : (best[0]?.key ?? '')

  return (
    <Dialog title={title} look="palette" size="large" onClose={onClose}>
      <Command shouldFilter={false} vimBindings={false} loop label={label} className="palette" value={current} onValueChange={setMarked}>
        <Command.Input
          className="palette-field"
          placeholder={mode === 'anywhere' ? t('Go to an article, a list or a tag') : ''}
          value={text}
          onValueChange={next => {
            setText(next)
            setMarked('')
          }}
          maxLength={500}
          data-autofocus
        />
        <Command.List className="palette-list" label={label}>
          {best.map(entry => (
            <PaletteItem key={entry.key} entry={entry} terms={terms} onSelect={() => onChoose(entry.target)} />
          ))}
        </Command.List>
        {candidates && total === 0 && <p className="palette-none">{none}</p>}
        <output className="visually-hidden">{candidates && t(counting, { count: total })}</output>
        <p className="palette-hint">
          <span>
            <kbd>&gt;</kbd> {t('commands')}
          </span>
          {session && (
            <span>
              <kbd>#</kbd> {t('sections')}
            </span>
          )}
          <span className="palette-count" aria-hidden>
            {candidates && t(counting, { count: total })}
          </span>
        </p>
      </Command>
    </Dialog>
  )
}
