import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CommandId } from '../../shared/commands/commands.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { useEvent } from '../api/useEvent.ts'
import type { Commands } from '../app/useCommands.ts'
import { later } from '../app/later.tsx'
import { useActions } from '../app/useActions.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { showSection } from '../editor/session/showSection.ts'
import type { Place } from '../library/place.ts'
import type { PaletteTarget } from './PaletteEntry.ts'
import { signOf } from './paletteMode.ts'
import { useRemembered } from './useRemembered.ts'

const KeysDialog = later(async () => (await import('./KeysDialog.tsx')).KeysDialog)
const Palette = later(async () => (await import('./Palette.tsx')).Palette)

export type PalettesProps = {
  /** The library's folder: what was opened is remembered for each. */
  readonly folder: string
  readonly openId: ArticleId | null
  /** The article on the page, if it is the page that is seen. */
  readonly session: ArticleSession | null
  readonly commands: Commands
  readonly onPlace: (place: Place) => void
}

type Open = { readonly kind: 'palette'; readonly text: string; readonly possible: ReadonlySet<CommandId> } | { readonly kind: 'keys' }

/** The quick switcher, the command palette and the list of keys: what opens them, and what is done with what was chosen. */
export function Palettes({ folder, openId, session, commands, onPlace }: PalettesProps) {
  const actions = useActions()
  const [open, setOpen] = useState<Open | null>(null)
  const [opened, addOpened] = useRemembered(`deckle.opened:${folder}`, 30)
  const [used, addUsed] = useRemembered('deckle.commands', 8)
  const awaited = useRef<ArticleId | null>(null)

  useEffect(() => {
    if (openId !== null) addOpened(openId)
  }, [openId, addOpened])

  // The article that was gone to takes the focus, where it was left. It is drawn in the next frame.
  useEffect(() => {
    if (awaited.current === null || session?.id !== awaited.current) return
    awaited.current = null
    requestAnimationFrame(() => session.focus())
  }, [session])

  const show = (command: CommandId) => {
    if (command === 'help:keys') return setOpen({ kind: 'keys' })
    const text = signOf(command === 'go:command' ? 'commands' : 'anywhere')
    // What can be done depends on where the focus is, which the palette takes.
    const possible = open?.kind === 'palette' ? open.possible : commands.possible(['go:anywhere', 'help:keys'])
    return setOpen({ kind: 'palette', text, possible })
  }
  useEvent('menu:command', ({ command }) => {
    if (command !== 'go:anywhere' && command !== 'go:command' && command !== 'help:keys') return
    if (open?.kind !== 'palette' && document.querySelector('dialog[open]')) return
    show(command)
  })

  const choose = (target: PaletteTarget) => {
    if (target.kind === 'command' && target.command === 'go:anywhere') return show(target.command)
    // Closed first: the focus goes back to where it was, and the command is done there.
    flushSync(() => setOpen(null))
    switch (target.kind) {
      case 'article':
        awaited.current = target.id
        actions.openArticle(target.id)
        if (session?.id === target.id) session.focus()
        break
      case 'place':
        onPlace(target.place)
        break
      case 'section':
        if (session) showSection(session, target.index)
        break
      case 'command':
        addUsed(target.command)
        if (target.command === 'help:keys') show(target.command)
        else commands.run(target.command)
        break
      default:
        target satisfies never
    }
    return undefined
  }

  if (open?.kind === 'keys') return <KeysDialog onClose={() => setOpen(null)} />
  if (open?.kind !== 'palette') return null
  return (
    <Palette
      key={open.text}
      text={open.text}
      possible={open.possible}
      opened={opened}
      used={used}
      session={session}
      onChoose={choose}
      onClose={() => setOpen(null)}
    />
  )
}
