import { useState } from 'react'
import { ChevronDown, ChevronRight, Tag } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { RevisionSummary } from '../../shared/model/history.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { classes } from '../ui/classes.ts'
import { IconButton } from '../ui/IconButton.tsx'
import type { TimelineRow } from './rowsOf.ts'
import { timeOfDay, wordChange } from './timeline.ts'
import { t } from '../words/t.ts'

export type HistoryRowProps = {
  readonly articleId: ArticleId
  readonly row: TimelineRow
  readonly isNow: boolean
  readonly isChosen: boolean
  readonly isReachable: boolean
  readonly isNaming: boolean
  readonly onChoose: () => void
  readonly onFold: (open: boolean) => void
  readonly onNaming: (isOn: boolean) => void
}

const reasons: Readonly<Record<RevisionSummary['reason'], string>> = {
  add: t('Begun'),
  save: '',
  duplicate: t('Copied'),
  conflict: t('Kept from a conflict'),
  batch: t('Changed with others'),
  restore: t('Restored'),
  replace: t('Replaced with others'),
}

/** One line of the timeline: when, its name or what it changed, and the ways to name it and to see the saves behind it. */
export function HistoryRow(props: HistoryRowProps) {
  const { row, isNow, isChosen, isReachable, isNaming } = props
  const { revision, sitting, isLead, isUnfolded, changed } = row
  const first = sitting.revisions.at(-1)
  const spans = isLead && !isUnfolded && first && timeOfDay(first.at) !== timeOfDay(revision.at)
  const time = spans ? `${timeOfDay(first.at)}–${timeOfDay(revision.at)}` : timeOfDay(revision.at)
  const facts = [isNow ? t('now') : '', reasons[revision.reason], wordChange(row.words), listed(changed)].filter(Boolean)

  return (
    <li className={classes('history-row', !isLead && 'history-row-inner', isChosen && 'is-chosen')}>
      {isNaming ? (
        <NameField articleId={props.articleId} revision={revision} onDone={() => props.onNaming(false)} />
      ) : (
        <button
          type="button"
          className="history-go"
          data-revision={revision.number}
          aria-current={isChosen ? 'true' : undefined}
          tabIndex={isReachable ? 0 : -1}
          onClick={props.onChoose}
        >
          <span className="history-title">{revision.name ?? time}</span>
          <span className="history-facts">
            {[revision.name === null ? '' : time, ...facts].filter(Boolean).join(' · ') || t('No change of text')}
          </span>
        </button>
      )}
      {!isNaming && (
        <IconButton
          label={revision.name === null ? t('Name the version of {time}', { time }) : t('Rename “{name}”', { name: revision.name })}
          keys="F2"
          className="history-name"
          tabIndex={isReachable ? 0 : -1}
          onClick={() => props.onNaming(true)}
        >
          <Tag size={14} aria-hidden />
        </IconButton>
      )}
      {isLead && sitting.revisions.length > 1 && (
        <button
          type="button"
          className="history-fold"
          aria-expanded={isUnfolded}
          tabIndex={isReachable ? 0 : -1}
          onClick={() => props.onFold(!isUnfolded)}
        >
          {isUnfolded ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
          {t('{count, plural, one {# save} other {# saves}}', { count: sitting.revisions.length })}
        </button>
      )}
    </li>
  )
}

const shownNames = 2

function listed(names: readonly string[]): string {
  const rest = names.length - shownNames
  return [...names.slice(0, shownNames), ...(rest > 0 ? [t('{rest} more', { rest })] : [])].join(', ')
}

function NameField({
  articleId,
  revision,
  onDone,
}: Pick<HistoryRowProps, 'articleId'> & { readonly revision: RevisionSummary; readonly onDone: () => void }) {
  const attempt = useAttempt()
  const [name, setName] = useState(revision.name ?? '')
  const keep = () => {
    const given = name.trim() || null
    if (given !== revision.name) attempt(() => call('history:name', { id: articleId, number: revision.number, name: given }))
    onDone()
  }
  return (
    <input
      type="text"
      className="input history-input"
      aria-label={t('Name of this version')}
      placeholder={t('Name of this version')}
      maxLength={200}
      // One asked to type here.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus
      value={name}
      onChange={event => setName(event.target.value)}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') event.currentTarget.blur()
        if (event.key !== 'Escape') return
        event.preventDefault()
        onDone()
      }}
    />
  )
}
