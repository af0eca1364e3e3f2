import process from 'node:process'

// `child_process` in place of Electron's `utilityProcess`: the same port, by another name.
Object.assign(process, {
  parentPort: {
    on: (event: string, listener: (message: { data: unknown }) => void) => process.on(event, (data: unknown) => listener({ data })),
    postMessage: (reply: unknown) => process.send?.(reply),
  },
})
await import('../../../../../src/main/library/process/host.ts')
