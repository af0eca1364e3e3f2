import { useEffect, useEffectEvent } from 'react'
import { useActions } from '../../app/useActions.ts'
import { fieldInFocus } from '../../app/focusedField.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { sourceOf } from '../bringIn/sourceOf.ts'
import { allCarried, putItems, takeItems } from './carriedItems.ts'
import type { GridActions, GridParts } from './useGridActions.ts'
import { t } from '../../words/t.ts'

const types = ['beforecopy', 'beforecut', 'beforepaste', 'copy', 'cut', 'paste']

/** Cut, copy and paste of items, between lists and with the rest of the world. */
export function useGridClipboard({ list, rows, chosen, scroller, editable, act }: GridParts & { readonly act: GridActions }) {
  const actions = useActions()
  const { announce } = useToasts()

  const onCopy = (event: ClipboardEvent) => {
    const { items, all } = act.taken()
    if (items.length === 0 || !event.clipboardData) return
    event.preventDefault()
    putItems(event.clipboardData, { list: list.id, copies: !editable }, items, all)
    if (event.type === 'cut' && editable) act.remove()
    else announce(t('{count, plural, one {# item} other {# items}} copied.', { count: chosen.ids.size }))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!editable || !event.clipboardData) return
    const lead = act.leadIndex()
    const at = lead < 0 ? (rows.total ?? 0) : lead + 1
    const taken = takeItems(event.clipboardData)
    const source = taken ? null : sourceOf(event.clipboardData)
    if (!taken && source === null) return
    event.preventDefault()
    if (taken) void allCarried(taken).then(items => act.insert(items, at))
    else actions.bringIn(list.id, source, at)
  }
  const onEvent = useEffectEvent((event: Event) => {
    const grid = scroller.current
    if (!grid?.contains(document.activeElement) || fieldInFocus() || document.querySelector('dialog[open]')) return
    // Chromium copies only what is selected, unless it is told that something else can be.
    if (event.type.startsWith('before')) event.preventDefault()
    else if (event instanceof ClipboardEvent && event.type === 'paste') onPaste(event)
    else if (event instanceof ClipboardEvent) onCopy(event)
  })
  useEffect(() => {
    const listener = (event: Event) => onEvent(event)
    // Where nothing is selected the events come to the body, whatever has the focus; and before those who ask into which list.
    for (const type of types) document.addEventListener(type, listener, { capture: true })
    return () => types.forEach(type => document.removeEventListener(type, listener, { capture: true }))
  }, [])

  return {
    /** For a menu, once the focus is back in the grid. */
    run: (kind: 'copy' | 'cut') => {
      act.focusLead()
      setTimeout(() => document.execCommand(kind), 90)
    },
  }
}
