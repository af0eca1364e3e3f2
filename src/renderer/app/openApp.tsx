import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { connectQueries } from '../api/connectQueries.ts'
import { createQueryClient } from '../api/createQueryClient.ts'
import { App } from './App.tsx'
import { askFirstView } from './firstView.ts'

/** How long the window may stay empty for the sake of coming at once, in milliseconds: a library that takes longer has something to say. */
const patience = 300

/** Draws the app, once what it shows at first is here. */
export async function openApp(root: HTMLElement): Promise<void> {
  const client = createQueryClient()
  connectQueries(client)
  await Promise.race([askFirstView(client), new Promise(resolve => setTimeout(resolve, patience))])
  // In one go: what is put together slice by slice is laid out and painted in between.
  flushSync(() => createRoot(root).render(<App client={client} />))
}
