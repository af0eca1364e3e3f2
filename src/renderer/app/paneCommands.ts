import { createContext, useContext, useEffect, useEffectEvent } from 'react'
import type { PageCommand } from '../../shared/commands/pageCommands.ts'

/** How a part of the window does a command that only makes sense in it: `can` says whether it would do something now. */
export type PaneCommand = { readonly command: PageCommand; readonly can: () => boolean; readonly run: () => void }

/** The commands of parts that are there now. Of several that could do one, the part that was used last does it. */
export class PaneCommands {
  #entries: PaneCommand[] = []

  add(entry: PaneCommand): () => void {
    this.#entries.push(entry)
    return () => {
      this.#entries = this.#entries.filter(each => each !== entry)
    }
  }

  /** What would do a command now. */
  find(command: string): PaneCommand | undefined {
    return this.#entries.findLast(entry => entry.command === command && entry.can())
  }
}

export const PaneCommandContext = createContext<PaneCommands | null>(null)

/** Does a command while the component is there. It was used last when `used` changed last. */
export function usePaneCommand(command: PageCommand, used: unknown, can: () => boolean, run: () => void): void {
  const commands = useContext(PaneCommandContext)
  const newestCan = useEffectEvent(can)
  const newestRun = useEffectEvent(run)
  // What was used last is what was added last.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies
  useEffect(() => commands?.add({ command, can: () => newestCan(), run: () => newestRun() }), [commands, command, used])
}
