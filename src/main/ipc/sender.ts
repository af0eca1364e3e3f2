import { isPageOrigin, type PageOrigins } from '../app/scheme.ts'

/** What is known of whoever sent a message. */
export interface Sender {
  /** Whether it is the page of a window of ours. */
  readonly ours: boolean
  readonly isMainFrame: boolean
  readonly url: string | null
}

/** Only the main frame of our own windows is answered, and only while it shows our own page. */
export function isTrusted(sender: Sender, origins: PageOrigins): boolean {
  return sender.ours && sender.isMainFrame && sender.url !== null && isPageOrigin(sender.url, origins)
}
