import type { HostReply, HostRequest } from './messages.ts'
import { serveLibrary } from './serve.ts'

/** The end of Electron's `utilityProcess` in the child, as far as it is used here: this file runs without Electron too. */
interface ParentPort {
  on: (event: 'message', listener: (event: { data: HostRequest }) => void) => unknown
  postMessage: (reply: HostReply) => void
}

const { parentPort } = process as unknown as { parentPort?: ParentPort }
if (!parentPort) throw new Error('The library process is started by Deckle, with a port to talk through.')

const post = parentPort.postMessage.bind(parentPort)
const server = serveLibrary(post, { exit: code => process.exit(code), kill: () => process.kill(process.pid, 'SIGKILL') })
parentPort.on('message', event => server.receive(event.data))

process.on('SIGTERM', () => server.end(0))
// Ctrl+C in a terminal reaches every process of the group: main saves what is typed first, and then says close.
process.on('SIGINT', () => {})
process.on('uncaughtException', error => {
  post({ type: 'log', level: 'error', text: error.stack ?? String(error) })
  server.end(1)
})
