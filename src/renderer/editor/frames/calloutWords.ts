import type { CalloutKind } from '../../../shared/document/attributes.ts'

/** What the kinds of callouts are called. */
export const calloutWords: Readonly<Record<CalloutKind, string>> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
}
