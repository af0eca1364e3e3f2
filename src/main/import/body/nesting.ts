import type { Element } from 'hast'
import type { Mark } from 'prosemirror-model'
import type { Flow } from './Flow.ts'
import { placeOf } from './FlowContext.ts'
import { say } from '../../../shared/words/say.ts'

/** Lists, quotes and the like nest so deep; what is deeper stands one level up. */
export const maxNesting = 12

/** Reads what stands in an element that is nested too deep, each child for itself. */
export function flattened(reader: Flow, element: Element, marks: readonly Mark[]): void {
  reader.context.warnings.add(
    say('Lists or quotations in {place} are nested too deep; the inner ones stand {levels} levels deep.', {
      place: placeOf(reader.context),
      levels: maxNesting,
    }),
  )
  for (const child of element.children) {
    reader.read(child, marks)
    reader.endParagraph()
  }
}
