import * as fc from 'fast-check'
import { h as anyH, s as anyS } from 'hastscript'
import { expect, test } from 'vitest'
import { h, s } from '../../../../src/main/render/elements.ts'

const names = [
  'className',
  'class',
  'id',
  'href',
  'type',
  'hidden',
  'colSpan',
  'tabIndex',
  'open',
  'rel',
  'dataSearch',
  'data-search',
  'ariaLabel',
  'srcset',
  'sizes',
  'width',
  'download',
  'http-equiv',
  'content',
  'viewBox',
  'strokeWidth',
  'strokeDashArray',
]
const text = fc.oneof(fc.string(), fc.constantFrom('', 'a b', 'a, b', '12', 'hidden', 'open', 'true'))
const value = fc.oneof(
  text,
  fc.integer(),
  fc.boolean(),
  fc.constantFrom(null, undefined, Number.NaN),
  fc.array(fc.oneof(text, fc.integer()), { maxLength: 3 }),
)
const properties = fc.dictionary(fc.constantFrom(...names), value)
const tag = fc.constantFrom('p', 'div', 'input', 'svg', 'path', 'td', 'template', 'P', 'div.box', 'a#b', 'lineargradient', 'h2')
const node = fc.oneof(
  fc.record({ type: fc.constant('text' as const), value: fc.string() }),
  properties.map(given => anyH('span', given as never, 'within')),
)
const plainChild = fc.oneof(text, fc.integer(), fc.constantFrom(null, undefined), node)
const child = fc.oneof(plainChild, fc.array(plainChild, { maxLength: 3 }))

const calls = fc.tuple(tag, fc.oneof(properties, child), fc.array(child, { maxLength: 3 }))

test.each([
  ['HTML', h, anyH],
  ['SVG', s, anyS],
] as const)('elements of %s are those that hastscript makes', (_, own, theirs) => {
  fc.assert(
    fc.property(calls, ([name, first, rest]) => {
      expect(own(name, first as never, ...(rest as never[]))).toEqual(theirs(name, first as never, ...(rest as never[])))
    }),
  )
})

test('the order of attributes is the one they are given in', () => {
  const given = { id: 'x', className: ['a', 'b'], hidden: true, 'data-n': '1', colSpan: '2' }
  expect(Object.keys(h('td', given).properties)).toEqual(Object.keys(anyH('td', given).properties))
})
