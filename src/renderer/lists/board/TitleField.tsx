import { useEffect, useRef, useState } from 'react'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { t } from '../../words/t.ts'

export type TitleFieldProps = {
  readonly item: ShownListItem
  readonly onTitle: (title: string) => void
  readonly onClose: () => void
}

/** The title of an item, edited where it stands: Enter keeps it, Escape leaves it. */
export function TitleField({ item, onTitle, onClose }: TitleFieldProps) {
  const [text, setText] = useState(item.shown.title)
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  useEffect(() => field.current?.select(), [])
  const keep = () => {
    if (left.current) return
    left.current = true
    if (text.trim() !== item.shown.title && (text.trim() !== '' || item.articleId !== null)) onTitle(text.trim())
    onClose()
  }
  return (
    <input
      ref={field}
      className="input title-field"
      aria-label={t('Title of the item')}
      value={text}
      maxLength={5000}
      spellCheck={false}
      onChange={event => setText(event.target.value)}
      onBlur={keep}
      onClick={event => event.stopPropagation()}
      onDoubleClick={event => event.stopPropagation()}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Enter') keep()
        if (event.key !== 'Escape') return
        event.preventDefault()
        left.current = true
        onClose()
      }}
    />
  )
}
