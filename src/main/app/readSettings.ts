import { settings, type Settings } from '../../shared/model/settings.ts'

/** The settings of a file. What it lacks, or holds in a form that is not ours, is as on the first day; `broken` says whether anything was. */
export function readSettings(text: string): { settings: Settings; broken: boolean } {
  const stored = parseObject(text)
  if (!stored) return { settings: settings.parse({}), broken: true }
  const kept = Object.entries(stored).filter(([key, value]) => settings.partial().safeParse({ [key]: value }).success)
  return { settings: settings.parse(Object.fromEntries(kept)), broken: kept.length < Object.keys(stored).length }
}

function parseObject(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
