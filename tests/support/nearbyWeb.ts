import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'

/** Makes a server of the test's own the web, for workers that the app starts from now on. Returns what ends it. */
export async function nearbyWeb(app: ElectronApplication, answer: RequestListener): Promise<() => void> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const hook = join(import.meta.dirname, 'nearbyWeb.cjs')
  await app.evaluate(
    ({ utilityProcess }, given) => {
      const fork = utilityProcess.fork.bind(utilityProcess)
      utilityProcess.fork = (script, args, options) =>
        fork(given.hook, [script, ...(args ?? [])], { ...options, env: { ...process.env, DECKLE_NEARBY_WEB: String(given.port) } })
    },
    { hook, port },
  )
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
