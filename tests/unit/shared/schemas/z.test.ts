import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z as zod } from 'zod'
import { z as deferring } from '../../../../src/shared/schemas/z.ts'

// It stands in for zod, whose types the source is checked by.
const z = deferring as unknown as typeof zod

/** The same schemas by either, of every kind that is put together in another way. */
function schemasBy(by: typeof zod) {
  const colour = by.enum(['red', 'blue'])
  const point = by.object({ x: by.int(), y: by.int().nonnegative().default(3) })
  const named = point.extend({ name: by.string().trim().min(1), colour: colour.optional() })
  return {
    named,
    picked: named.pick({ name: true }).partial(),
    part: by.object({ x: named.shape.x, y: point.shape.y }),
    either: by.discriminatedUnion('is', [by.object({ is: by.literal('date'), on: by.iso.date() }), by.object({ is: by.literal('none') })]),
    table: by.record(by.string().max(3), by.union([by.number(), by.null()])),
    list: by.array(by.uuid().brand('id')).min(1),
    turned: by
      .string()
      .transform(text => text.length)
      .pipe(by.int().max(4)),
    own: by.custom<string>(value => value === 'own').nullable(),
    refined: by.object({ from: by.int(), to: by.int() }).refine(({ from, to }) => from <= to, 'The wrong way round.'),
    tree: by.object({
      get children() {
        return by.array(by.object({ leaf: by.boolean() }))
      },
    }),
  }
}

const values: readonly unknown[] = [
  { x: 1, name: ' a ' },
  { x: 1, y: 2, name: 'a', colour: 'blue' },
  { x: 1.5, name: '', colour: 'green' },
  { is: 'date', on: '2026-02-30' },
  { is: 'date', on: '2026-02-03' },
  { is: 'none' },
  { abc: 1, b: null },
  { abcd: 1 },
  ['0190f5a8-5c53-7c6f-a1c5-000000000001'],
  ['no id'],
  [],
  'four',
  'fives',
  'own',
  null,
  undefined,
  { from: 1, to: 2 },
  { from: 2, to: 1 },
  { children: [{ leaf: true }] },
  { children: [{ leaf: 1 }] },
]

test('a deferred schema says of every value what the schema itself says', () => {
  const plain = schemasBy(zod)
  for (const [name, schema] of Object.entries(schemasBy(z))) {
    const same: unknown = Reflect.get(plain, name)
    for (const value of values) {
      const asked = schema.safeParse(value)
      const told = (same as typeof schema).safeParse(value)
      expect([name, value, asked.success, asked.data, asked.error?.issues]).toEqual([
        name,
        value,
        told.success,
        told.data,
        told.error?.issues,
      ])
    }
  }
})

test('a schema is made once, when it is first asked something, and not by being named or built upon', () => {
  let made = 0
  Reflect.set(zod.config(), 'postProcessor', () => (made += 1))
  try {
    const { named, part } = schemasBy(z)
    expect(made).toBe(0)
    expect(named.safeParse({ x: 1, name: 'a' }).success).toBe(true)
    const first = made
    expect(first).toBeGreaterThan(0)
    named.parse({ x: 1, name: 'a' })
    expect(made).toBe(first)
    expect(Object.keys(part.shape)).toEqual(['x', 'y'])
  } finally {
    Reflect.deleteProperty(zod.config(), 'postProcessor')
  }
})

test('what the source uses of zod is all there', () => {
  const folder = join(import.meta.dirname, '../../../../src')
  const used = new Set<string>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (/\.tsx?$/u.test(name)) {
      const text = readFileSync(join(folder, name), 'utf8')
      if (/from 'zod'/u.test(text)) for (const [, path = ''] of text.matchAll(/\bz\.((?:iso\.)?[a-z]\w*)(?=[(<])/gu)) used.add(path)
    }
  for (const type of ['output', 'input']) used.delete(type)
  expect(used.size).toBeGreaterThan(15)
  const missing = [...used].filter(path => path.split('.').reduce<unknown>((on, key) => Reflect.get(on as object, key), z) === undefined)
  expect(missing).toEqual([])
})

test('an error is told as zod tells it', () => {
  const { error } = z.string().safeParse(1)
  expect(error && z.prettifyError(error)).toBe(zod.prettifyError(zod.string().safeParse(1).error as never))
})
