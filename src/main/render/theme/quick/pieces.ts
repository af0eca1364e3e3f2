import { BlockTag, CommentTag, ForTag, IfTag, LayoutTag, Output, RenderTag, UnlessTag, type Template, type Token } from 'liquidjs'
import { conditionOf, valueOf, type Evaluate } from './expressions.ts'
import { Blocks, NotQuick, type Frame, type Piece } from './Frame.ts'

/** Finds another template of the theme, ready to be written. */
export type Reach = (name: string) => Piece
/** How a value is put out. */
export type Write = (value: unknown) => string

type Making = Readonly<{ reach: Reach; write: Write }>

/** Parsed templates as one piece that does what Liquid would, many times quicker. Throws `NotQuick` where it can't. */
export function pieceOf(templates: readonly Template[], making: Making): Piece {
  const pieces = templates.map(template => single(template, making))
  const [one, two] = pieces
  if (!one) return () => undefined
  if (!two) return one
  return (frame, run, blocks) => {
    run.step()
    for (const piece of pieces) piece(frame, run, blocks)
  }
}

function single(template: Template, making: Making): Piece {
  if (template instanceof Output) return output(template, making)
  if (template instanceof IfTag) return choice(template.branches, template.elseTemplates, making)
  if (template instanceof UnlessTag) return unless(template, making)
  if (template instanceof ForTag) return loop(template, making)
  if (template instanceof RenderTag) return rendered(template, making)
  if (template instanceof LayoutTag) return layout(template, making)
  if (template instanceof BlockTag) return block(template, making)
  if (template instanceof CommentTag) return () => undefined
  const text = property(template, 'str')
  if (typeof text !== 'string') throw new NotQuick('A tag that is rarely used')
  return (_, run) => {
    run.text += text
  }
}

function output({ value }: Output, { write }: Making): Piece {
  // The one filter there is Deckle's own, which escapes.
  const { postfix } = value.initial
  const [token] = postfix
  if (!token || postfix.length !== 1 || value.filters.length !== 1) throw new NotQuick('A filter')
  const evaluate = valueOf(token)
  return (frame, run) => {
    run.text += write(evaluate(frame))
  }
}

type Branch = IfTag['branches'][number]

function choice(branches: readonly Branch[], otherwise: readonly Template[] | undefined, making: Making): Piece {
  const tests = branches.map(({ value, templates }) => ({ holds: conditionFor(value), piece: pieceOf(templates, making) }))
  const last = pieceOf(otherwise ?? [], making)
  return (frame, run, blocks) => {
    for (const { holds, piece } of tests) if (holds(frame)) return piece(frame, run, blocks)
    return last(frame, run, blocks)
  }
}

function unless({ branches, elseTemplates }: UnlessTag, making: Making): Piece {
  const [first, ...others] = branches
  if (!first || others.length > 0) throw new NotQuick('An unless with elsif')
  const holds = conditionFor(first.value)
  const piece = pieceOf(first.templates, making)
  const otherwise = pieceOf(elseTemplates, making)
  return (frame, run, blocks) => (holds(frame) ? otherwise : piece)(frame, run, blocks)
}

function conditionFor({ initial, filters }: Branch['value']) {
  if (filters.length > 0) throw new NotQuick('A filter in a condition')
  return conditionOf(initial)
}

function loop(tag: ForTag, making: Making): Piece {
  const collection = valueOf(tag.collection)
  const isCounted = tag.token.input.slice(tag.token.begin).includes('forloop')
  if (Object.keys(tag.hash.hash).length > 0) throw new NotQuick('A part of a list')
  const body = pieceOf(tag.templates, making)
  const otherwise = pieceOf(tag.elseTemplates, making)
  const { variable } = tag
  return (frame, run, blocks) => {
    const items = collection(frame)
    if (!Array.isArray(items)) throw new NotQuick('A loop over no list')
    if (items.length === 0) return otherwise(frame, run, blocks)
    for (const [index, value] of items.entries()) {
      run.step()
      const parent: Frame = isCounted ? { name: 'forloop', value: counted(index, items.length), parent: frame } : frame
      body({ name: variable, value, parent }, run, blocks)
    }
    return undefined
  }
}

function counted(index: number, length: number) {
  return {
    index: index + 1,
    index0: index,
    rindex: length - index,
    rindex0: length - index - 1,
    first: index === 0,
    last: index === length - 1,
    length,
  }
}

function rendered(tag: RenderTag, { reach }: Making): Piece {
  const name = property(tag, 'file')
  if (typeof name !== 'string' || property(tag, 'with') || property(tag, 'forBinding')) throw new NotQuick('An unusual render')
  const given = argumentsOf(property(tag, 'hash'))
  let piece: Piece | undefined
  return (frame, run) => {
    // Found when it is needed: templates may reach themselves.
    piece ??= reach(name)
    const variables: Record<string, unknown> = {}
    for (const [key, evaluate] of given) variables[key] = evaluate(frame)
    const found = piece
    run.within(() => found({ name: null, variables }, run, new Blocks()))
  }
}

function argumentsOf(hash: unknown): [string, Evaluate][] {
  const tokens = typeof hash === 'object' && hash !== null && 'hash' in hash ? hash.hash : null
  if (typeof tokens !== 'object' || tokens === null) throw new NotQuick('Unusual arguments')
  return Object.entries(tokens).map(([key, token]: [string, Token | undefined]) => [key, token ? valueOf(token) : () => true])
}

function layout(tag: LayoutTag, making: Making): Piece {
  const { file } = tag
  if (typeof file !== 'string' || Object.keys(tag.args.hash).length > 0) throw new NotQuick('An unusual layout')
  const rest = pieceOf(tag.templates, making)
  let piece: Piece | undefined
  return (frame, run, blocks) => {
    piece ??= making.reach(file)
    // What stands beside the blocks of a page that has a layout is shown nowhere.
    const before = run.text
    blocks.storing = true
    rest(frame, run, blocks)
    blocks.storing = false
    run.text = before
    const found = piece
    run.within(() => found(frame, run, blocks))
  }
}

function block({ block: name, templates }: BlockTag, making: Making): Piece {
  if (name === '') throw new NotQuick('A block without a name')
  const own = pieceOf(templates, making)
  return (frame, run, blocks) => {
    const filled = blocks.filled.get(name)
    if (blocks.storing) {
      if (!filled) blocks.filled.set(name, own)
      return
    }
    run.within(() => (filled ?? own)(frame, run, blocks))
  }
}

/** What Liquid keeps for itself of its tags. It is pinned, and tests hold both ways against each other. */
function property(of: object, name: string): unknown {
  return Reflect.get(of, name)
}
