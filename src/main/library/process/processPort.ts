/** A child process that answers messages: Electron's `utilityProcess` in the app, `child_process` in tests. */
export interface ProcessPort<Sent, Received> {
  readonly post: (message: Sent) => void
  readonly onMessage: (listener: (message: Received) => void) => void
  /** Called once, whatever the process ended of. */
  readonly onExit: (listener: (code: number | null) => void) => void
  readonly kill: () => void
}
