import { createContext, useContext, useMemo, useRef, useState } from 'react'
import type { ListId } from '../../../shared/model/ids.ts'
import { listEdit, listsOfEdit, type ListEditInput } from '../../../shared/model/listEdit.ts'
import { call } from '../../api/call.ts'
import { logError } from '../../api/logError.ts'
import { sentence } from '../../api/sentence.ts'
import { AppError } from '../../../shared/errors.ts'
import { useToasts } from '../../ui/useToasts.ts'
import { EditHistory, type EditStep } from './EditHistory.ts'
import { sentences } from '../../words/sentences.ts'
import { t } from '../../words/t.ts'

export type EditOptions = {
  /** A toast with an undo, for what one may not see; else it is read out. */
  readonly tell?: 'toast' | 'announce'
  /** Shows it before the library has answered. */
  readonly before?: () => Promise<void> | void
  /** Once it is done. */
  readonly done?: () => Promise<void> | void
  /** Whatever became of it. */
  readonly after?: () => Promise<void> | void
}

/** Changes to lists and their items, one after the other, each to be undone. */
export type ListEdits = {
  readonly run: (label: string, edits: readonly ListEditInput[], options?: EditOptions) => void
  /** Takes note of a change that was made elsewhere, by what takes it back, and tells of it. */
  readonly adopt: (label: string, undo: readonly ListEditInput[]) => void
  /** Of one list, or of any; `lists` of a step that went from list to list are both. */
  readonly undo: (list: ListId | null) => void
  readonly redo: (list: ListId | null) => void
}

export const ListEditsContext = createContext<ListEdits | null>(null)

/** The changes of this window. Throws outside of a library's window. */
export function useListEdits(): ListEdits {
  const edits = useContext(ListEditsContext)
  if (!edits) throw new Error('useListEdits needs a library window above it')
  return edits
}

const atOnce = 1000

/** For the window: keeps the queue and the history. */
export function useNewListEdits(): ListEdits {
  const { show, announce } = useToasts()
  const [history] = useState(() => new EditHistory())
  const queue = useRef<Promise<void>>(Promise.resolve())
  const edits = useMemo((): ListEdits => {
    const enqueue = (work: () => Promise<void>) => {
      queue.current = queue.current.then(work).catch((error: unknown) => {
        if (!(error instanceof AppError)) logError(error)
        show({ kind: 'problem', text: sentence(error) })
      })
    }
    const send = async (label: string, all: readonly ListEditInput[]): Promise<{ step: EditStep; passedOver: number }> => {
      const { undo, passedOver } = await call('list:edit', { edits: all.slice(0, atOnce) })
      return {
        step: { label, edits: undo, lists: new Set([...undo, ...all].flatMap(listsOfEdit)) },
        passedOver,
      }
    }
    const travel = (list: ListId | null, direction: 'undo' | 'redo') =>
      enqueue(async () => {
        const step = direction === 'undo' ? history.takeDone(list) : history.takeUndone(list)
        if (!step) return announce(nothingLeft(list, direction))
        const { step: back } = await send(step.label, step.edits)
        // What it was about is gone.
        if (back.edits.length === 0) return announce(t('Nothing was changed.'))
        if (direction === 'undo') history.pushUndone(back)
        else history.pushAgain(back)
        return announce(t(direction === 'undo' ? 'Undone: {label}' : 'Done again: {label}', { label: step.label }))
      })
    return {
      adopt: (label, undo) =>
        enqueue(() => {
          const lists = new Set(undo.flatMap(listsOfEdit))
          history.push({ label, edits: undo.map(edit => listEdit.parse(edit)), lists })
          const [only] = lists
          show({ text: label, action: { label: t('Undo'), run: () => travel(only ?? null, 'undo') } })
          return Promise.resolve()
        }),
      undo: list => travel(list, 'undo'),
      redo: list => travel(list, 'redo'),
      run: (label, all, { tell = 'announce', before, done, after } = {}) =>
        enqueue(async () => {
          try {
            await before?.()
            const { step, passedOver } = await send(label, all)
            if (step.edits.length > 0) history.push(step)
            await done?.()
            const rest =
              passedOver > 0 ? t('{count, plural, one {# item is} other {# items are}} there already, or gone.', { count: passedOver }) : ''
            const [only] = step.lists
            if (tell === 'announce' && rest === '') announce(label)
            else if (step.edits.length === 0) show({ text: sentences(t('Nothing was changed.'), rest) })
            else show({ text: sentences(label, rest), action: { label: t('Undo'), run: () => travel(only ?? null, 'undo') } })
          } finally {
            await after?.()
          }
        }),
    }
  }, [announce, history, show])
  return edits
}

function nothingLeft(list: ListId | null, direction: 'undo' | 'redo'): string {
  if (direction === 'undo') return list === null ? t('Nothing to undo in the lists.') : t('Nothing to undo in this list.')
  return list === null ? t('Nothing to redo in the lists.') : t('Nothing to redo in this list.')
}
