import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { HostReply, HostRequest } from '../../../../../src/main/library/process/messages.ts'

/** The library process as the app bundles it, to be forked by plain Node. Returns the script's path within `folder`. */
export async function bundleHost(folder: string): Promise<string> {
  symlinkSync(join(import.meta.dirname, '../../../../../node_modules'), join(folder, 'node_modules'))
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(import.meta.dirname, 'hostInChild.ts'),
      outDir: join(folder, 'out'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'host.mjs' } },
    },
  })
  return join(folder, 'out/host.mjs')
}

export class HostProcess {
  readonly child: ChildProcess
  readonly replies: HostReply[] = []

  constructor(script: string, options: { uid?: number } = {}) {
    this.child = fork(script, [], { serialization: 'advanced', ...options })
    this.child.on('message', reply => this.replies.push(reply as HostReply))
    // What is sent to a process that was killed is lost, as it should be.
    this.child.on('error', () => {})
  }

  send(request: HostRequest): void {
    if (this.child.connected) this.child.send(request, () => {})
  }

  /** The first reply of a type, past or to come; of a call's answers, the one with this id. */
  async reply<T extends HostReply['type']>(type: T, id?: string): Promise<Extract<HostReply, { type: T }>> {
    for (;;) {
      const found = this.replies.find(
        (reply): reply is Extract<HostReply, { type: T }> =>
          reply.type === type && (id === undefined || ('id' in reply && reply.id === id)),
      )
      if (found) return found
      await once(this.child, 'message')
    }
  }

  /** Opens a library as the app does; `reading` where it can't be had for writing. */
  async open(folder: string, reading = true): Promise<Extract<HostReply, { type: 'opened' }>> {
    this.send({ type: 'open', folder, app: 'Deckle', reading })
    return this.reply('opened')
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    const exited = this.child.exitCode === null && this.child.signalCode === null ? once(this.child, 'exit') : null
    this.child.kill(signal)
    await exited
  }
}
