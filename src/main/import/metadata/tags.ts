/** Tags as the library keeps them: trimmed, no two alike but for their case, none empty. */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags) {
    const clean = tag.replaceAll(/\s+/gu, ' ').trim().slice(0, 200).trim()
    if (clean && !seen.has(clean.toLowerCase())) seen.set(clean.toLowerCase(), clean)
  }
  return [...seen.values()].slice(0, 500)
}

/** Tags written in one line, with commas between. */
export function splitTags(line: string): string[] {
  return cleanTags(line.split(/[,;、，]/u))
}
