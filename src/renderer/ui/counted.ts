const numbers = new Intl.NumberFormat('en-GB')
const short = new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })

export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** "12 drafts", "1 draft". Give `many` where an s does not do. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`
}

/** Views as lists show them: "41 views", "1.2K views". */
export function formatViews(views: number): string {
  return `${short.format(views).toUpperCase()} ${views === 1 ? 'view' : 'views'}`
}
