import { utilityProcess } from 'electron'
import type { ProcessPort } from '../library/process/processPort.ts'

/** Starts a process of ours without a window. What it prints goes to our own output; its messages are its types' word. */
export function forkProcess<Sent, Received>(script: string, name: string, args: readonly string[] = []): ProcessPort<Sent, Received> {
  const child = utilityProcess.fork(script, [...args], { serviceName: name, stdio: 'inherit' })
  return {
    post: message => child.postMessage(message, []),
    onMessage: listener => void child.on('message', (message: Received) => listener(message)),
    onExit: listener => void child.once('exit', code => listener(code)),
    kill: () => void child.kill(),
  }
}

/** `fork`, the first process of which is started now: by the time it is asked for, it has read its script. */
export function forkedAhead<Sent, Received>(fork: () => ProcessPort<Sent, Received>): () => ProcessPort<Sent, Received> {
  let ahead: ProcessPort<Sent, Received> | null = fork()
  ahead.onExit(() => {
    ahead = null
  })
  return () => {
    const taken = ahead ?? fork()
    ahead = null
    return taken
  }
}
