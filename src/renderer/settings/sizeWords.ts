import { locale, t } from '../words/t.ts'

const megabytes = new Intl.NumberFormat(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const kilobytes = new Intl.NumberFormat(locale(), { maximumFractionDigits: 0 })

/** "5.2 MB", "48 KB": a number of bytes as people say it. */
export function sizeWords(bytes: number): string {
  return bytes < 100_000
    ? t('{size} KB', { size: kilobytes.format(Math.ceil(bytes / 1000)) })
    : t('{size} MB', { size: megabytes.format(bytes / 1e6) })
}
