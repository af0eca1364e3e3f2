import type { Element } from 'hast'
import { h } from './elements.ts'
import { marks } from '../../shared/document/marks.ts'
import { machineDate, writtenDate } from './dates.ts'
import type { Scope } from './scope.ts'

/** A date, said to people and to machines. */
export function dated(iso: string, style: 'long' | 'medium', { language, marked }: Scope): Element {
  const className = marked ? [marks.published] : null
  const text = writtenDate(iso, language.tag, style)
  const machine = machineDate(iso)
  return machine === null ? h('data', { className, value: iso }, text) : h('time', { className, dateTime: machine }, text)
}

/** Small facts in one line, told apart even where no style sheet is. */
export function dotted(parts: readonly Element[]): (Element | string)[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' · ', part]))
}
