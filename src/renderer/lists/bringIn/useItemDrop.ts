import { useEffect, useEffectEvent, useState, type DragEvent } from 'react'
import type { ListId } from '../../../shared/model/ids.ts'
import { useActions } from '../../app/useActions.ts'
import { fieldInFocus } from '../../app/focusedField.ts'
import { holdsSource, sourceOf } from './sourceOf.ts'

/** What makes an element take items of elsewhere that are let fall on it; `over` while some are held above it. */
export function useItemDrop(list: ListId | null) {
  const actions = useActions()
  const [over, setOver] = useState(false)
  return {
    over,
    target: {
      'data-drop': 'items',
      onDragOver: (event: DragEvent) => {
        if (event.defaultPrevented || !holdsSource(event.dataTransfer.types)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (event.defaultPrevented) return
        const source = sourceOf(event.dataTransfer)
        if (source === null) return
        event.preventDefault()
        actions.bringIn(list, source)
      },
    },
  }
}

/** Brings in what is pasted while no text is written: into a list, or null to ask into which. */
export function usePasteIn(list: ListId | null): void {
  const actions = useActions()
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (event.defaultPrevented || fieldInFocus() || !event.clipboardData || document.querySelector('dialog[open]')) return
    const source = sourceOf(event.clipboardData)
    if (source === null) return
    event.preventDefault()
    actions.bringIn(list, source)
  })
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event)
    document.addEventListener('paste', listener)
    return () => document.removeEventListener('paste', listener)
  }, [])
}
