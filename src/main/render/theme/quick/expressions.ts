import type { Expression, Token } from 'liquidjs'
import { named, NotQuick, type Frame } from './Frame.ts'

export type Evaluate = (frame: Frame) => unknown

/** A token of Liquid's that stands for a value, which has to be there. Throws `NotQuick` for what is rarely used. */
export function valueOf(token: Token): Evaluate {
  const evaluate = lookup(token)
  return frame => {
    const value = evaluate(frame)
    if (value === undefined) throw new NotQuick('Nothing of this name')
    return value
  }
}

/** What a token stands for, or undefined. */
function lookup(token: Token): Evaluate {
  if ('content' in token) return constant(token.content)
  const parts = 'props' in token && Array.isArray(token.props) ? token.props.map(propertyOf) : []
  const [first, second, ...further] = parts
  if (typeof first !== 'string' || first === 'block' || ('variable' in token && token.variable)) throw new NotQuick('An unusual value')
  if (second === undefined) return frame => named(frame, first)
  if (further.length === 0) return frame => property(named(frame, first), second)
  return frame => {
    let value = property(named(frame, first), second)
    for (const name of further) value = property(value, name)
    return value
  }
}

// `nil`, `empty` and `blank` are objects of Liquid's, which compare in ways of their own.
function constant(value: unknown): Evaluate {
  if (typeof value === 'object' && value !== null) throw new NotQuick('A literal of Liquid’s')
  return () => value
}

function propertyOf(token: unknown): string | number {
  const content: unknown = typeof token === 'object' && token !== null && 'content' in token ? token.content : null
  if (typeof content === 'string' || typeof content === 'number') return content
  throw new NotQuick('A property by the name of another')
}

/** A property as Liquid reads it: an object's own, and nothing of its prototype. */
function property(of: unknown, key: string | number): unknown {
  if (of === null || of === undefined) return of
  if (Array.isArray(of)) return element(of, key)
  if (typeof of === 'string' && key === 'size') return of.length
  // Liquid has rules of its own for these, and for what is no plain object.
  if (typeof of !== 'object' || key === 'size' || key === 'first' || key === 'last') throw new NotQuick(String(key))
  if (!Object.hasOwn(of, key)) return undefined
  const value: unknown = Reflect.get(of, key)
  if (typeof value === 'function') throw new NotQuick(String(key))
  return value
}

function element(of: readonly unknown[], key: string | number): unknown {
  if (typeof key === 'number') return of.at(key)
  if (key === 'size') return of.length
  if (key === 'first') return of[0]
  if (key === 'last') return of.at(-1)
  throw new NotQuick(key)
}

/** An expression of a condition: what has no value is nothing there, as in Liquid with `lenientIf`. */
export function conditionOf({ postfix }: Expression): (frame: Frame) => boolean {
  const operands: Evaluate[] = []
  for (const token of postfix) {
    const operator = 'operator' in token && typeof token.operator === 'string' ? token.operator : null
    operands.push(operator === null ? lookup(token) : operation(operator, operands))
  }
  const [only] = operands
  if (!only || operands.length !== 1) throw new NotQuick('An unusual condition')
  return frame => isTruthy(only(frame))
}

function operation(operator: string, operands: Evaluate[]): Evaluate {
  const right = operands.pop()
  if (operator === 'not' && right) return frame => !isTruthy(right(frame))
  const left = operands.pop()
  if (!left || !right) throw new NotQuick('An unusual condition')
  switch (operator) {
    case 'and':
      return frame => isTruthy(left(frame)) && isTruthy(right(frame))
    case 'or':
      return frame => isTruthy(left(frame)) || isTruthy(right(frame))
    case '==':
      return frame => isSame(left(frame), right(frame))
    case '!=':
      return frame => !isSame(left(frame), right(frame))
    case '>':
      return frame => number(left(frame)) > number(right(frame))
    case '<':
      return frame => number(left(frame)) < number(right(frame))
    case '>=':
      return frame => number(left(frame)) >= number(right(frame))
    case '<=':
      return frame => number(left(frame)) <= number(right(frame))
    default:
      throw new NotQuick(operator)
  }
}

function isTruthy(value: unknown): boolean {
  return value !== false && value !== undefined && value !== null
}

function isSame(one: unknown, other: unknown): boolean {
  if (typeof one === 'object' && one !== null) throw new NotQuick('Objects are compared')
  return (one ?? null) === (other ?? null)
}

function number(value: unknown): number {
  if (typeof value === 'number') return value
  throw new NotQuick('Something other than numbers is compared')
}
