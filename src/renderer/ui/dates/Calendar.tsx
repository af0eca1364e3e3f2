import { DayPicker } from 'react-day-picker'
import { localDay } from '../../../shared/model/dates.ts'
import { Button } from '../Button.tsx'
import { locale, t } from '../../words/t.ts'
import './calendar.css'

export type CalendarProps = {
  /** An ISO day, or null. */
  readonly day: string | null
  readonly onDay: (day: string | null) => void
}

const monthName = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric' })
const longDay = new Intl.DateTimeFormat(locale(), { dateStyle: 'full' })
const weekday = new Intl.DateTimeFormat(locale(), { weekday: 'narrow' })
const longWeekday = new Intl.DateTimeFormat(locale(), { weekday: 'long' })

/** Sundays begin the week in Korea and Brazil. */
const firstOfWeek = /^(?:ko|pt)/u.test(locale()) ? 0 : 1

const formatters = {
  formatCaption: (month: Date) => monthName.format(month),
  formatWeekdayName: (date: Date) => weekday.format(date),
  formatDay: (date: Date) => String(date.getDate()),
}
const labels = {
  labelGrid: (month: Date) => monthName.format(month),
  labelDayButton: (date: Date, { today }: { today?: boolean }) =>
    today ? t('Today, {date}', { date: longDay.format(date) }) : longDay.format(date),
  labelWeekday: (date: Date) => longWeekday.format(date),
  labelPrevious: () => t('Month before'),
  labelNext: () => t('Next month'),
  labelNav: () => t('Months'),
}

/** The days of a month, to choose one from: arrows go by days and weeks, Page Up and Page Down by months, with Shift by years. */
export function Calendar({ day, onDay }: CalendarProps) {
  const [year = 0, month = 1, date = 1] = (day ?? '').split('-').map(Number)
  const selected = day === null ? undefined : new Date(year, month - 1, date)
  return (
    <div className="calendar">
      <DayPicker
        mode="single"
        required
        // One asked to choose here.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        showOutsideDays
        weekStartsOn={firstOfWeek}
        selected={selected}
        {...(selected ? { defaultMonth: selected } : {})}
        formatters={formatters}
        labels={labels}
        onSelect={chosen => onDay(localDay(chosen))}
      />
      <div className="calendar-foot">
        <Button onClick={() => onDay(localDay(new Date()))}>{t('Today')}</Button>
        {day !== null && <Button onClick={() => onDay(null)}>{t('No date')}</Button>}
      </div>
    </div>
  )
}
