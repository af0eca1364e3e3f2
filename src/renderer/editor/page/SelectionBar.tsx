import { useEffect, useMemo, useRef, useState } from 'react'
import { Languages, Subscript, Superscript } from 'lucide-react'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { commandKeys } from '../../ui/keys.ts'
import type { ArticleSession } from '../session/ArticleSession.ts'
import { useFormat, useReadOnly, useSelected } from '../session/useSession.ts'
import { placeIn } from './placeIn.ts'
import { textTools, toolIcon } from './textTools.tsx'
import { toolbarKeys } from './toolbarKeys.ts'
import { t } from '../../words/t.ts'

/** What the bar above a selection offers. */
export const selectionTools = [
  ...textTools,
  { command: 'format:superscript', label: t('Superscript'), on: 'superscript', icon: <Superscript {...toolIcon} /> },
  { command: 'format:subscript', label: t('Subscript'), on: 'subscript', icon: <Subscript {...toolIcon} /> },
  { command: 'format:language', label: t('Language'), on: 'language', icon: <Languages {...toolIcon} /> },
] as const

/** How long a selection rests before its bar is shown, in milliseconds: it is in nobody's way who is still selecting. */
const restMs = 350

/** Above selected text: what can be done to it. It takes no focus by itself; Alt and F10 lead into it, Escape back. */
export function SelectionBar({ session }: { readonly session: ArticleSession }) {
  const selected = useSelected(session)
  const readOnly = useReadOnly(session)
  const rested = useRested(selected, session)
  if (!rested || rested !== selected || readOnly || !session.isShown) return null
  return <Bar key={rested.from} session={session} from={rested.from} />
}

function Bar({ session, from }: { readonly session: ArticleSession; readonly from: number }) {
  const [open, setOpen] = useState(true)
  const format = useFormat(session)
  const bar = useRef<HTMLDivElement>(null)
  const anchor = useMemo(() => ({ current: placeIn(session, from) }), [session, from])

  useEffect(() => {
    const onEscape = (event: globalThis.KeyboardEvent) => event.key === 'Escape' && setOpen(false)
    addEventListener('keydown', onEscape)
    return () => removeEventListener('keydown', onEscape)
  }, [])
  // A button gives the focus back to the text: the bar goes when the focus is in neither.
  const onOpenChange = () => setTimeout(() => (session.isShown && session.editor.view.hasFocus()) || setOpen(false))

  useEffect(() => {
    session.attach({
      enterBar: () => {
        const first = bar.current?.querySelector('button')
        first?.focus()
        return first !== undefined && first !== null
      },
    })
    return () => session.attach({ enterBar: () => false })
  }, [session])

  return (
    <Popover
      open={open}
      keepFocus
      anchor={anchor}
      side="top"
      label={t('Formats of the selection')}
      className="selection-bar"
      onOpenChange={onOpenChange}
    >
      {/* The buttons in it take the focus; the keys rise from them. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        role="toolbar"
        aria-label={t('Formats of the selection')}
        ref={bar}
        onKeyDown={event => toolbarKeys(event, bar.current, session)}
      >
        {selectionTools.map(({ command, label, on, icon: sign }, i) => (
          <IconButton
            key={command}
            label={label}
            keys={commandKeys(command)}
            pressed={format[on]}
            tabIndex={i === 0 ? 0 : -1}
            // The text keeps the focus and its selection.
            onMouseDown={event => event.preventDefault()}
            onClick={() => session.run(command)}
          >
            {sign}
          </IconButton>
        ))}
      </div>
    </Popover>
  )
}

/** What is selected, once it has been so for a moment and no button of the mouse is down; null before. */
function useRested<T extends object>(selected: T | null, session: ArticleSession): T | null {
  const [rested, setRested] = useState<T | null>(null)
  useEffect(() => {
    if (!selected) return undefined
    let pressed = false
    let timer = setTimeout(settle, restMs)
    function settle() {
      if (!pressed && session.isShown && !session.editor.view.composing) setRested(selected)
    }
    const down = () => (pressed = true)
    const up = () => {
      pressed = false
      clearTimeout(timer)
      timer = setTimeout(settle, restMs)
    }
    addEventListener('pointerdown', down)
    addEventListener('pointerup', up)
    return () => {
      clearTimeout(timer)
      removeEventListener('pointerdown', down)
      removeEventListener('pointerup', up)
    }
  }, [selected, session])
  return rested
}
