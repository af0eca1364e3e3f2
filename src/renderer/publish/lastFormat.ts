import { formatId, type FormatId } from '../../shared/formats/formats.ts'
import { remember, remembered } from '../app/memory.ts'

const key = 'deckle.export-format'

/** The format that was exported in last, in any window. */
export function lastFormat(): FormatId {
  return remembered(key, formatId) ?? 'html'
}

export function rememberFormat(format: FormatId): void {
  remember(key, format)
}
