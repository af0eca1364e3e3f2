import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { useRef, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { IconButton } from '../../ui/IconButton.tsx'
import type { BookChapter } from './BookSource.ts'
import { t } from '../../words/t.ts'

export type BookChaptersProps = {
  readonly chapters: readonly BookChapter[]
  readonly onChapters: (chapters: readonly BookChapter[]) => void
}

/** More chapters than these are not shown one by one: they stand in the chosen order. */
const mostShown = 300

/** The chapters of a book to be: moved by buttons or by Alt and the arrow keys, or left out. */
export function BookChapters({ chapters, onChapters }: BookChaptersProps) {
  const list = useRef<HTMLOListElement>(null)
  const move = (place: number, by: 1 | -1) => {
    const [chapter, other] = [chapters[place], chapters[place + by]]
    if (!chapter || !other) return
    // The focus goes along with what is moved, or stays on the other way where there is no further.
    const label = document.activeElement?.getAttribute('data-way')
    flushSync(() => onChapters(chapters.with(place, other).with(place + by, chapter)))
    const buttons = list.current?.children[place + by]?.querySelectorAll<HTMLButtonElement>('button:not(:disabled)') ?? []
    const wanted = [...buttons].find(button => button.getAttribute('data-way') === label) ?? buttons[0]
    wanted?.focus()
  }
  const onKey = (event: KeyboardEvent, place: number) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(place, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <section aria-label={t('Chapters')}>
      <h3 className="field-label">{t('{count, plural, one {# chapter} other {# chapters}}', { count: chapters.length })}</h3>
      <ol className="book-chapters" ref={list}>
        {chapters.slice(0, mostShown).map(({ id, title }, place) => {
          const name = title.trim() || t('Untitled')
          return (
            // Keys that are pressed on its buttons rise to it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li key={id} onKeyDown={event => onKey(event, place)}>
              <span className="book-chapter">{name}</span>
              <IconButton label={t('Move “{name}” up', { name })} data-way="up" disabled={place === 0} onClick={() => move(place, -1)}>
                <ArrowUp size={14} aria-hidden />
              </IconButton>
              <IconButton
                label={t('Move “{name}” down', { name })}
                data-way="down"
                disabled={place === chapters.length - 1}
                onClick={() => move(place, 1)}
              >
                <ArrowDown size={14} aria-hidden />
              </IconButton>
              <IconButton label={t('Leave “{name}” out', { name })} onClick={() => onChapters(chapters.filter(each => each.id !== id))}>
                <X size={14} aria-hidden />
              </IconButton>
            </li>
          )
        })}
      </ol>
      {chapters.length > mostShown && (
        <p className="losses-state">
          {t('… and {count, plural, one {# more chapter} other {# more chapters}}, in the same order.', {
            count: chapters.length - mostShown,
          })}
        </p>
      )}
    </section>
  )
}
