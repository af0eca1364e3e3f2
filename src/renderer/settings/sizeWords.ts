const megabytes = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const kilobytes = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** "5.2 MB", "48 KB": a number of bytes as people say it. */
export function sizeWords(bytes: number): string {
  return bytes < 100_000 ? `${kilobytes.format(Math.ceil(bytes / 1000))} KB` : `${megabytes.format(bytes / 1e6)} MB`
}
