import { useState } from 'react'
import { X } from 'lucide-react'
import type { Rating, Score } from '../../../shared/model/subject.ts'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { parseRating } from './ratings.ts'
import { t } from '../../words/t.ts'

export type ScoreFieldsProps = { readonly rating: Rating; readonly onScores: (scores: readonly Score[]) => void }

/** What a line says while it is written: it counts once it has a name and a value on the scale. */
type Line = { readonly key: number; readonly name: string; readonly value: string }

const most = 20

/** The scores that a rating is made of, each with its name, on the scale of the whole. */
export function ScoreFields({ rating, onScores }: ScoreFieldsProps) {
  const [drafts, setDrafts] = useState<readonly Line[] | null>(null)
  const lines = drafts ?? (rating.scores ?? []).map(({ name, value }, key) => ({ key, name, value: String(value) }))
  const read = ({ value }: Line) => parseRating(value, String(rating.worst), String(rating.best))

  const change = (next: readonly Line[]) => {
    setDrafts(next)
    onScores(
      next.flatMap(line => {
        const parsed = read(line)
        return line.name.trim() && 'rating' in parsed ? [{ name: line.name.trim(), value: parsed.rating.value }] : []
      }),
    )
  }
  const edit = (key: number, part: Partial<Line>) => change(lines.map(line => (line.key === key ? { ...line, ...part } : line)))
  const problem = (line: Line) => {
    const parsed = read(line)
    return line.value.trim() !== '' && 'error' in parsed ? parsed.error : null
  }
  const add = () => setDrafts([...lines, { key: Math.max(-1, ...lines.map(line => line.key)) + 1, name: '', value: '' }])

  return (
    <div
      className="scores"
      onBlur={event => {
        // What is whole is shown as it was kept; a line that is begun stays to be finished.
        const inside = event.currentTarget.contains(event.relatedTarget)
        if (!inside && lines.every(line => line.name.trim() && 'rating' in read(line))) setDrafts(null)
      }}
    >
      {lines.map(line => (
        <div className="form-row score-row" key={line.key}>
          <TextField label={t('Part')} value={line.name} maxLength={100} onValue={name => edit(line.key, { name })} />
          <TextField
            label={t('Of {best}', { best: rating.best })}
            inputMode="decimal"
            value={line.value}
            error={problem(line)}
            onValue={value => edit(line.key, { value })}
          />
          <IconButton
            label={t('Remove {name}', { name: line.name || t('this part') })}
            onClick={() => change(lines.filter(each => each.key !== line.key))}
          >
            <X size={14} aria-hidden />
          </IconButton>
        </div>
      ))}
      {lines.length < most && (
        <button type="button" className="link-button" onClick={add}>
          {t('Rate a part of it')}
        </button>
      )}
    </div>
  )
}
