import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'

/** Writes what the page's main thread did meanwhile as a profile that the browser's own tools open. */
export async function profiled<T>(page: Page, file: string, work: () => Promise<T>): Promise<T> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Profiler.enable')
  await devtools.send('Profiler.setSamplingInterval', { interval: 200 })
  await devtools.send('Profiler.start')
  const result = await work()
  const { profile } = await devtools.send('Profiler.stop')
  writeFileSync(file, JSON.stringify(profile))
  await devtools.detach()
  return result
}
