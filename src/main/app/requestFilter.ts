import { parseUrl } from './parseUrl.ts'
import { originOf } from './scheme.ts'

const local = new Set(['app:', 'data:', 'blob:', 'devtools:', 'chrome-devtools:'])

/** Whether a page may make a request at all: nothing leaves this machine. The development server is the one exception. */
export function isAllowedRequest(url: string, developmentOrigin: string | null): boolean {
  const parsed = parseUrl(url)
  if (!parsed) return false
  if (local.has(parsed.protocol)) return true
  if (developmentOrigin === null) return false
  const origin = originOf(url)
  return origin === developmentOrigin || origin === developmentOrigin.replace(/^http/, 'ws')
}
