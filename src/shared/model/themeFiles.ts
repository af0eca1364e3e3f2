/** What a theme may weigh, in bytes and files: far more than any honest one does. */
export const mostThemeBytes = 40 * 1024 * 1024
export const mostThemeFileBytes = 10 * 1024 * 1024
export const mostThemeFiles = 500

/** What a theme may bring beside its templates and its style sheet, and what each is served as. */
export const themeAssets: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.gif': 'image/gif',
}

const part = /^[\p{L}\p{N}_@(][\p{L}\p{N} _.@()+-]{0,99}$/u
/** Names that Windows keeps for devices. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a path stays within its folder on every system: no way up, no root, no drive, no name that some system reads otherwise. */
export function isPlainPath(path: string): boolean {
  const parts = path.split('/')
  return parts.length <= 6 && parts.every(each => part.test(each) && !device.test(each) && !/[ .]$/.test(each))
}

/** What systems and editors leave in folders, which is nobody’s to miss. */
export function isLitter(path: string): boolean {
  return path
    .split('/')
    .some(each => (each.startsWith('.') && !/^\.\.?$/.test(each)) || each === '__MACOSX' || /^(?:thumbs\.db|desktop\.ini)$/i.test(each))
}

const papers = new Set(['.md', '.txt', ''])

/** Whether a file is of a kind that themes have, by its path within the theme. */
export function isOfTheme(path: string): boolean {
  if (path === 'theme.json' || path === 'theme.css') return true
  const extension = (/[^/](?<extension>\.[^./]*)$/u.exec(path)?.groups?.['extension'] ?? '').toLowerCase()
  if (extension === '.liquid') return path.startsWith('templates/')
  return Object.hasOwn(themeAssets, extension) || (papers.has(extension) && !path.startsWith('templates/'))
}
