import {
  array,
  boolean,
  custom,
  discriminatedUnion,
  enum as oneOf,
  int,
  iso,
  literal,
  looseObject,
  NEVER,
  null as nothing,
  nullable,
  number,
  object,
  prettifyError,
  record,
  string,
  tuple,
  undefined as absent,
  union,
  unknown,
  uuid,
} from 'zod/v4'

/** Makes a schema, when somebody first asks anything of it. */
type Make = () => object

const makes = new WeakMap<object, Make>()

/** Calls on a schema that give another one, and ask nothing of it. */
const chained = new Set(
  (
    'array brand catch check default describe endsWith exactOptional extend gt gte includes int length loose lt lte max meta min ' +
    'multipleOf negative nonempty nonnegative nonpositive normalize nullable nullish omit optional overwrite partial pick pipe positive ' +
    'prefault readonly refine regex required safeExtend startsWith strict superRefine toLowerCase toUpperCase transform trim'
  ).split(' '),
)

function deferred(make: Make): object {
  let known: object | null = null
  const once = () => (known ??= make())
  const schema = mirror(once, key => {
    if (known !== null) return undefined
    if (key === 'shape') return partsOf(() => Reflect.get(once(), key) as object)
    return chained.has(key) ? (...given: readonly unknown[]) => deferred(() => call(once(), key, given)) : undefined
  })
  makes.set(schema, once)
  return schema
}

/** The parts of a schema of an object, none of which is made by being named. */
function partsOf(shape: Make): object {
  return mirror(shape, key => deferred(() => Reflect.get(shape(), key) as object))
}

/** An object that is what `real` gives, but for what `instead` has in its place. */
function mirror(real: Make, instead: (key: string) => unknown): object {
  return new Proxy(
    {},
    {
      get: (_, key) => (typeof key === 'string' ? instead(key) : undefined) ?? Reflect.get(real(), key),
      set: (_, key, value) => Reflect.set(real(), key, value),
      has: (_, key) => Reflect.has(real(), key),
      ownKeys: () => Reflect.ownKeys(real()),
      getOwnPropertyDescriptor: (_, key) => {
        const found = Reflect.getOwnPropertyDescriptor(real(), key)
        return found && { ...found, configurable: true }
      },
      getPrototypeOf: () => Reflect.getPrototypeOf(real()),
    },
  )
}

function call(on: object, name: string, given: readonly unknown[]): object {
  const method: unknown = Reflect.get(on, name)
  if (typeof method !== 'function') throw new TypeError(`A schema has no ${name}.`)
  return Reflect.apply(method, on, given.map(made)) as object
}

/** What is given to zod holds zod's own schemas. */
function made(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const make = makes.get(value)
  if (make) return make()
  if (Array.isArray(value)) return value.map(made)
  if (Object.getPrototypeOf(value) !== Object.prototype) return value
  const copy = {}
  for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(value)))
    // A getter is how a schema names itself, or one that comes later.
    if (descriptor.get) Object.defineProperty(copy, key, { ...descriptor, get: () => made(Reflect.get(value, key)) })
    else Object.defineProperty(copy, key, { ...descriptor, value: made(descriptor.value) })
  return copy
}

/** A call that gives a schema, of which nothing is made yet. */
function later(factory: (...given: never[]) => object) {
  return (...given: readonly unknown[]) => deferred(() => Reflect.apply(factory, undefined, given.map(made)))
}

/**
 * zod, of which each schema is made when it is first used: a program starts with hundreds of them, and asks a handful of them
 * anything. Stands in for `zod` in what is built (`electron.vite.config.ts`), and has what the source uses of it.
 */
export const z = {
  NEVER,
  array: later(array),
  boolean: later(boolean),
  custom: later(custom),
  discriminatedUnion: later(discriminatedUnion),
  enum: later(oneOf),
  int: later(int),
  iso: { date: later(iso.date), datetime: later(iso.datetime) },
  literal: later(literal),
  looseObject: later(looseObject),
  null: later(nothing),
  nullable: later(nullable),
  number: later(number),
  object: later(object),
  prettifyError,
  record: later(record),
  string: later(string),
  tuple: later(tuple),
  undefined: later(absent),
  union: later(union),
  unknown: later(unknown),
  uuid: later(uuid),
}
