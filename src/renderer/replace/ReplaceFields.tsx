import type { KeyboardEvent, RefObject } from 'react'
import { replaceParts, type ReplacePart } from '../../shared/model/replacement.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Ask, Scope } from './ask.ts'
import { t } from '../words/t.ts'

export type ReplaceFieldsProps = {
  readonly ask: Ask
  readonly onAsk: (ask: Ask) => void
  /** How many articles are selected. */
  readonly selected: number
  readonly canShown: boolean
  readonly findRef: RefObject<HTMLInputElement | null>
  readonly busy: boolean
  readonly problem: string | null
  readonly onFind: () => void
}

const partWords: Readonly<Record<ReplacePart, string>> = {
  title: t('Titles'),
  standfirst: t('Standfirsts'),
  heading: t('Headings'),
  text: t('Text'),
}

/** What to look for, what to put in its place, and where. */
export function ReplaceFields({ ask, onAsk, selected, canShown, findRef, busy, problem, onFind }: ReplaceFieldsProps) {
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    onFind()
  }
  const scopes: { value: Scope; label: string }[] = [
    { value: 'all', label: t('All articles') },
    ...(canShown ? [{ value: 'shown' as const, label: t('The articles in the list') }] : []),
    ...(selected > 0
      ? [
          {
            value: 'selected' as const,
            label: t('{count, plural, one {# selected article} other {# selected articles}}', { count: selected }),
          },
        ]
      : []),
  ]
  return (
    <fieldset className="replace-fields" disabled={busy} aria-label={t('What to replace')}>
      <TextField
        ref={findRef}
        label={t('Find')}
        value={ask.find}
        maxLength={1000}
        error={problem}
        onValue={find => onAsk({ ...ask, find })}
        onKeyDown={enter}
      />
      <TextField
        label={t('Replace with')}
        value={ask.replacement}
        maxLength={5000}
        hint={ask.regex ? t('$1 and $<name> stand for what groups found, $& for all of it.') : undefined}
        onValue={replacement => onAsk({ ...ask, replacement })}
        onKeyDown={enter}
      />
      <div className="replace-options">
        <Checkbox checked={ask.matchCase} onValue={matchCase => onAsk({ ...ask, matchCase })}>
          {t('Match case')}
        </Checkbox>
        <Checkbox checked={ask.wholeWord} onValue={wholeWord => onAsk({ ...ask, wholeWord })}>
          {t('Whole words')}
        </Checkbox>
        <Checkbox checked={ask.regex} onValue={regex => onAsk({ ...ask, regex })}>
          {t('Regular expression')}
        </Checkbox>
      </div>
      <div className="replace-where">
        <SelectField label={t('In')} value={ask.scope} onValue={scope => onAsk({ ...ask, scope })} options={scopes} />
        <fieldset className="replace-options" aria-label={t('Parts')}>
          {replaceParts.map(part => (
            <Checkbox
              key={part}
              checked={ask.parts.includes(part)}
              onValue={on => onAsk({ ...ask, parts: on ? [...ask.parts, part] : ask.parts.filter(each => each !== part) })}
            >
              {partWords[part]}
            </Checkbox>
          ))}
        </fieldset>
      </div>
    </fieldset>
  )
}
