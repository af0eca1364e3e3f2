import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SearchHit } from '../../shared/model/library.ts'
import { showFound } from '../editor/found/showFound.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import type { Place } from '../library/place.ts'
import { only } from '../library/selection.ts'
import type { ArticleChoice } from './useArticleChoice.ts'

type SearchingOptions = {
  readonly session: ArticleSession | null
  readonly choice: ArticleChoice
  readonly onPlace: (place: Place) => void
  readonly onLists: () => void
}

/** The search of this window: whether it is open, what it asks, and the way to what it finds. The query stays when it is closed. */
export function useSearching({ session, choice, onPlace, onLists }: SearchingOptions) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const fieldRef = useRef<HTMLInputElement>(null)

  const show = (hit: SearchHit) => {
    if (hit.inTrash) {
      onPlace({ kind: 'trash' })
      choice.select(only(hit.id))
      return
    }
    if (hit.list) choice.show(hit.id, false, onLists)
    else showPlace(hit)
  }

  /** Goes to a passage of a section, its marked words between U+E000 and U+E001; without a section, to the title. */
  const showPlace = ({ id, sectionId, passage }: Pick<SearchHit, 'id' | 'sectionId' | 'passage'>) =>
    choice.show(id, false, shown => {
      // The page is drawn in the next frame.
      requestAnimationFrame(() => (sectionId === null ? shown.host.focusTitle() : showFound(shown, sectionId, passage)))
    })

  return {
    text,
    setText,
    isOpen,
    fieldRef,
    show,
    showPlace,
    open: () => {
      // The field must be there before it can take the focus.
      flushSync(() => setIsOpen(true))
      fieldRef.current?.focus()
      fieldRef.current?.select()
    },
    /** Closes it and goes back to the text. */
    close: () => {
      setIsOpen(false)
      session?.focus()
    },
    /** Closes it, because one has gone elsewhere. */
    leave: () => setIsOpen(false),
  }
}
