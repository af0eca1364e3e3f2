import { lazy, Suspense, useState } from 'react'
import { CalendarDays } from 'lucide-react'
import { locale, t } from '../words/t.ts'
import { Field, type FieldProps } from './Field.tsx'
import { IconButton } from './IconButton.tsx'
import { Popover } from './Popover.tsx'
import { useWrittenDay } from './dates/useWrittenDay.ts'
import { formatDate } from './formatDate.ts'

const Calendar = lazy(async () => ({ default: (await import('./dates/Calendar.tsx')).Calendar }))

export type DateFieldProps = Omit<FieldProps, 'error'> & {
  /** An ISO day or moment, or null. */
  readonly value: string | null
  readonly onValue: (day: string | null) => void
  /** Whether a day without a year is the next one: a deadline. */
  readonly upcoming?: boolean
  readonly disabled?: boolean
  readonly title?: string
}

const longDay = new Intl.DateTimeFormat(locale(), { dateStyle: 'full', timeZone: 'UTC' })

/**
 * A day, written as one writes dates ("13 Nov 2025", "13.11.25", "yesterday") or chosen from a calendar, as an ISO day. A moment
 * keeps its time until another day is chosen.
 */
export function DateField({ value, onValue, upcoming = false, disabled = false, title, hint, ...field }: DateFieldProps) {
  const written = useWrittenDay(value, onValue, upcoming)
  const [open, setOpen] = useState(false)
  const { label } = field
  const choose = (day: string | null) => {
    written.choose(day)
    setOpen(false)
  }
  return (
    <Field
      {...field}
      hint={written.understood === null ? hint : longDay.format(new Date(written.understood))}
      error={
        written.isWrong
          ? t('This is not read as a date. Write it as {example}, or choose it from the calendar.', { example: formatDate('2025-11-13') })
          : null
      }
    >
      {ids => (
        <div className="date-field">
          <input
            type="text"
            className="input"
            autoComplete="off"
            spellCheck={false}
            maxLength={100}
            title={title}
            disabled={disabled}
            {...ids}
            value={written.text}
            onFocus={written.begin}
            onChange={event => written.type(event.target.value)}
            onBlur={written.end}
            onKeyDown={event => {
              if (event.nativeEvent.isComposing) return
              if (event.key === 'Enter') written.end()
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              setOpen(true)
            }}
          />
          <Popover
            open={open}
            onOpenChange={setOpen}
            label={t('Calendar')}
            align="end"
            trigger={
              <IconButton label={t('{field}: choose from the calendar', { field: label })} disabled={disabled}>
                <CalendarDays size={14} aria-hidden />
              </IconButton>
            }
          >
            <Suspense fallback={null}>
              <Calendar day={written.understood ?? value?.slice(0, 10) ?? null} onDay={choose} />
            </Suspense>
          </Popover>
        </div>
      )}
    </Field>
  )
}
