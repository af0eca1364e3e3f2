const numbers = new Intl.NumberFormat('en-GB')
let short: Intl.NumberFormat | undefined

export function formatNumber(value: number): string {
  return numbers.format(value)
}

/** "12 drafts", "1 draft". Give `many` where an s does not do. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`
}

/** Views as lists show them: "41 views", "1.2K views". */
export function formatViews(views: number): string {
  // Made when it is first needed: making it takes longer than all that a window formats as it opens.
  short ??= new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 })
  return `${short.format(views).toUpperCase()} ${views === 1 ? 'view' : 'views'}`
}
