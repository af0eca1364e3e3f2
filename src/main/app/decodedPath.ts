/** A URL's path as the path of a file, or null where it is no such thing: what can't be decoded, and what would be read otherwise by the system. */
export function decodedPath(urlPath: string): string | null {
  try {
    const decoded = decodeURIComponent(urlPath)
    return decoded.includes('\0') || decoded.includes('\\') ? null : decoded
  } catch {
    return null
  }
}
