import type { z } from 'zod'

/** What this page remembered under a key, if it is there and still of that shape. */
export function remembered<S extends z.ZodType>(key: string, schema: S): z.output<S> | null {
  try {
    const text = localStorage.getItem(key)
    const parsed = text === null ? null : schema.safeParse(JSON.parse(text))
    return parsed?.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Remembers a small thing about the window for the next time. Where nothing can be kept, nothing is. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A full or forbidden storage costs a pane's width, not a word.
  }
}
