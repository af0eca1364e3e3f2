import { fork } from 'node:child_process'
import type { ProcessPort } from '../../src/main/library/process/processPort.ts'

/** A process of ours without Electron: `child_process` in place of `utilityProcess`, which stand for each other here. */
export function forkedPort<Sent, Received>(script: string, args: readonly string[] = []): ProcessPort<Sent, Received> & { pid: number } {
  const child = fork(script, [...args], { serialization: 'advanced' })
  // A message to a process that has died meanwhile is lost, as in Electron.
  child.on('error', () => {})
  return {
    pid: child.pid ?? 0,
    post: message => {
      if (child.connected) child.send(structuredClone(message) ?? {}, () => {})
    },
    onMessage: listener => void child.on('message', message => listener(message as Received)),
    onExit: listener => void child.once('exit', code => listener(code)),
    kill: () => void child.kill(),
  }
}
