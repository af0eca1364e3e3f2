import { useEffect, useEffectEvent, useRef, type ChangeEvent, type KeyboardEvent, type RefObject } from 'react'
import { isMac } from '../../ui/keys.ts'
import { FieldHistory, type FieldState } from './FieldHistory.ts'

type Field = RefObject<HTMLTextAreaElement | null>

/** The memory of a field while its article is open, whether it is shown or not. */
const histories = new WeakMap<object, Map<string, FieldHistory>>()

function historyOf(owner: object, name: string): FieldHistory {
  const fields = histories.get(owner) ?? new Map<string, FieldHistory>()
  histories.set(owner, fields)
  const history = fields.get(name) ?? new FieldHistory()
  fields.set(name, history)
  return history
}

/** What is sent to a field that the menu's Undo or Redo is for; one that does it itself prevents what would be done otherwise. */
export const fieldTravel = 'deckle:travel'

/** Undo and redo of a field: by key, and by the menu. `owner` is what the field is of. */
export function useFieldHistory(owner: object, name: string, field: Field, onValue: (value: string) => void) {
  const before = useRef<FieldState>({ text: '', caret: 0 })
  const composing = useRef(false)

  const stateOf = (): FieldState => ({ text: field.current?.value ?? '', caret: field.current?.selectionStart ?? 0 })
  const travel = useEffectEvent((way: 'undo' | 'redo') => {
    const state = historyOf(owner, name)[way](stateOf())
    if (!state) return
    onValue(state.text)
    // Once the text is there, the caret is put where it was.
    requestAnimationFrame(() => field.current?.setSelectionRange(state.caret, state.caret))
  })
  useEffect(() => {
    const element = field.current
    const onTravel = (event: Event) => {
      if (!(event instanceof CustomEvent)) return
      event.preventDefault()
      travel(event.detail === 'redo' ? 'redo' : 'undo')
    }
    // React has an event of this name that is another one.
    const onBeforeInput = () => {
      if (element && !composing.current) before.current = { text: element.value, caret: element.selectionStart }
    }
    element?.addEventListener(fieldTravel, onTravel)
    element?.addEventListener('beforeinput', onBeforeInput)
    return () => {
      element?.removeEventListener(fieldTravel, onTravel)
      element?.removeEventListener('beforeinput', onBeforeInput)
    }
  }, [field])

  return {
    /** Notes what a change of the field by itself begins from. */
    step: () => historyOf(owner, name).step(stateOf()),
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => {
      const { nativeEvent } = event
      if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) return
      historyOf(owner, name).note(before.current, performance.now())
    },
    onCompositionStart: () => {
      before.current = stateOf()
      composing.current = true
    },
    onCompositionEnd: () => {
      composing.current = false
      if (before.current.text !== stateOf().text) historyOf(owner, name).note(before.current, performance.now())
    },
    /** Whether the key was undo or redo. */
    onKey: (event: KeyboardEvent): boolean => {
      const key = event.key.toLowerCase()
      if (event.altKey || (isMac ? !event.metaKey : !event.ctrlKey) || (key !== 'z' && key !== 'y')) return false
      event.preventDefault()
      travel(key === 'y' || event.shiftKey ? 'redo' : 'undo')
      return true
    },
  }
}
