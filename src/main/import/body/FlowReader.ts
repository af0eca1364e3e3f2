import type { Element, Nodes } from 'hast'
import type { Mark, Node } from 'prosemirror-model'
import { documentSchema } from '../../../shared/document/schema.ts'
import { attribute, blockTags, classesOf, findElement, hasClass, headingLevel, isElement, lineOf } from '../html/elements.ts'
import { isInvisible } from '../html/isInvisible.ts'
import { InlineRun } from './InlineRun.ts'
import { bold, type Flow } from './Flow.ts'
import { placeOf, type FlowContext } from './FlowContext.ts'
import { readBlock } from './readBlock.ts'
import { noNotes, noteContent, referenceTo, withoutBackLinks } from './footnotes.ts'
import { marksWithin } from './inlineMarks.ts'
import { readImage } from './readImage.ts'
import { say } from '../../../shared/words/say.ts'

/** A heading on its way through: where it stands decides what it becomes. `element` is where it was read. */
export type FlowHeading = Readonly<{ level: number; content: readonly Node[]; text: string; element: Element | null }>
export type FlowItem = Readonly<{ block: Node }> | Readonly<{ heading: FlowHeading }>

const nodes = documentSchema.nodes

/**
 * Walks a tree into blocks of the document. Inline content gathers into a run, which becomes a paragraph wherever a
 * block begins or ends; so every nesting of inline and block elements comes out as the grammar wants it.
 * `depth` counts the lists, quotes and cells around: inside them a heading becomes a bold line.
 */
export class FlowReader implements Flow {
  readonly items: FlowItem[] = []
  readonly run = new InlineRun()
  readonly context: FlowContext
  readonly depth: number

  constructor(context: FlowContext, depth = 0) {
    this.context = context
    this.depth = depth
  }

  readAll(children: readonly Nodes[], marks: readonly Mark[] = []): this {
    for (const child of children) this.read(child, marks)
    return this
  }

  read(node: Nodes, marks: readonly Mark[]): void {
    if (this.context.skip.has(node)) return
    if (node.type === 'text') this.run.text(node.value, marks)
    if (!isElement(node) || isInvisible(node)) return
    if (headingLevel(node) > 0) this.#heading(node, marks)
    else if (blockTags.has(node.tagName)) {
      this.endParagraph()
      readBlock(this, node, marks)
      this.endParagraph()
    } else this.#inline(node, marks)
  }

  /** Ends the paragraph that is being gathered, if there is one. */
  endParagraph(): void {
    for (const content of this.run.take(this.context.exact)) {
      if (this.context.exact || !isBlank(content)) this.push(nodes.paragraph.create(null, content))
    }
  }

  push(block: Node): void {
    this.items.push({ block })
  }

  /** What stands inside a list item, a quote or a cell. */
  inside(children: readonly Nodes[], marks: readonly Mark[]): Node[] {
    const reader = new FlowReader(this.context, this.depth + 1).readAll(children, marks)
    reader.endParagraph()
    return reader.items.flatMap(item => {
      if ('heading' in item) return [nodes.paragraph.create(null, bold(item.heading.content))]
      if (item.block.type.name !== 'horizontalRule') return [item.block]
      return [nodes.paragraph.create(null, documentSchema.text('* * *'))]
    })
  }

  #heading(element: Element, marks: readonly Mark[]): void {
    this.endParagraph()
    const reader = new FlowReader(this.context, this.depth + 1)
    for (const child of element.children) if (this.context.exact || !isAnchorSign(child)) reader.read(child, marks)
    reader.endParagraph()
    const run = new InlineRun()
    const lifted: Node[] = []
    for (const item of reader.items) {
      if (!('block' in item) || !item.block.isTextblock) {
        if ('block' in item) lifted.push(item.block)
        continue
      }
      run.nodes(item.block.children)
      run.text(' ', [])
    }
    const content = run.take(true)[0] ?? []
    const text = content
      .map(node => node.text ?? ' ')
      .join('')
      .trim()
    if (text) {
      if (this.depth === 0) this.context.heading = text
      else
        this.context.warnings.add(
          say('A heading inside another element in {place} became a bold line: “{text}”.', { place: placeOf(this.context), text }),
        )
      this.items.push({
        heading: { level: headingLevel(element), content: this.context.exact ? content : unemphasised(content), text, element },
      })
    } else if (!lifted.length) {
      this.context.warnings.add(say('A heading without text after {place} was left out.', { place: placeOf(this.context) }))
    }
    for (const block of lifted) this.push(block)
  }

  #inline(element: Element, marks: readonly Mark[]): void {
    const { tagName } = element
    if (tagName === 'br') this.run.break(this.context.exact ? marks : [])
    else if (tagName === 'wbr' || tagName === 'button') return
    else if (tagName === 'img') this.#image(element, marks)
    else if (tagName === 'picture') {
      const image = findElement(element, e => e.tagName === 'img')
      if (image) this.#image(image, marks)
    } else if (tagName === 'q') {
      this.run.text('“', marks)
      this.readAll(element.children, marks)
      this.run.text('”', marks)
    } else if (tagName === 'input') this.#input(element, marks)
    else if (tagName === 'svg') this.#drawing(element)
    else if (tagName === 'ruby') this.#ruby(element, marks)
    else if (isFootnoteReference(element, this.context.exact)) this.#footnote(element, marks)
    else this.readAll(element.children, marksWithin(element, marks, this.context))
  }

  #image(image: Element, marks: readonly Mark[]): void {
    const alt = attribute(image, 'alt') ?? ''
    if (classesOf(image).some(name => name === 'emoji' || name === 'wp-smiley') && alt) {
      this.run.text(alt, marks)
      return
    }
    const block = readImage(image, { caption: '', credit: '' }, this.context)
    if (!block) return
    this.endParagraph()
    this.push(block)
  }

  #input(element: Element, marks: readonly Mark[]): void {
    if (attribute(element, 'type') !== 'checkbox') return
    this.run.text(attribute(element, 'checked') === null ? '[ ] ' : '[x] ', marks)
    this.context.warnings.add(say('The boxes of a task list in {place} became the signs [ ] and [x].', { place: placeOf(this.context) }))
  }

  #drawing(element: Element): void {
    const name = attribute(element, 'ariaLabel') ?? lineOf(findElement(element, e => e.tagName === 'title') ?? { type: 'text', value: '' })
    if (attribute(element, 'role') === 'img' || name) {
      const place = placeOf(this.context)
      this.context.warnings.add(
        name
          ? say('A drawing (SVG) named “{name}” in {place} was left out.', { name, place })
          : say('A drawing (SVG) in {place} was left out.', { place }),
      )
    }
  }

  #ruby(element: Element, marks: readonly Mark[]): void {
    for (const child of element.children) {
      if (!isElement(child) || (child.tagName !== 'rt' && child.tagName !== 'rp')) this.read(child, marks)
      else if (child.tagName === 'rt' && lineOf(child)) this.run.text(`(${lineOf(child)})`, marks)
    }
    this.context.warnings.add(say('Readings above characters (ruby) became text in brackets after them.'))
  }

  #footnote(element: Element, marks: readonly Mark[]): void {
    const id = referenceTo(element, this.context.exact)
    const note = id === null ? undefined : this.context.notes.get(id)
    if (note) {
      // A note calls for no others, and least of all for itself.
      const reader = new FlowReader({ ...this.context, notes: noNotes.byId, skip: withoutNotes(this.context.skip, note) }, this.depth + 1)
      reader.readAll(withoutBackLinks(note, this.context.exact).children).endParagraph()
      const content = noteContent(reader.items.map(blockOf))
      this.run.node(
        nodes.footnote.create(
          null,
          content,
          marks.filter(mark => mark.type.name !== 'link'),
        ),
      )
      return
    }
    const text = lineOf(element).replace(/^\[(.*)\]$/u, '$1')
    this.run.text(`[${text}]`, marks)
    this.context.warnings.add(say('Footnotes became numbers in brackets, and their texts a list at the end.'))
  }
}

function isBlank(content: readonly Node[]): boolean {
  return content.every(node => /^[\s\u200B-\u200D\u2060\uFEFF]*$/u.test(node.text ?? ''))
}

/** A heading that is bold or underlined from end to end: the emphasis says nothing there. */
function unemphasised(content: readonly Node[]): readonly Node[] {
  const whole = (['bold', 'underline'] as const).filter(name =>
    content.every(node => !node.isText || node.marks.some(mark => mark.type.name === name)),
  )
  return whole.reduce<readonly Node[]>(
    (result, name) => result.map(node => node.mark(documentSchema.marks[name].removeFromSet(node.marks))),
    content,
  )
}

/** The sign beside a heading that links to it. */
function isAnchorSign(node: Nodes): boolean {
  return isElement(node) && node.tagName === 'a' && /^[#¶§🔗]$/u.test(lineOf(node))
}

function blockOf(item: FlowItem): Node {
  return 'block' in item ? item.block : nodes.paragraph.create(null, item.heading.content)
}

/** What is skipped where a note is read itself. */
function withoutNotes(skip: ReadonlySet<Nodes>, note: Element): ReadonlySet<Nodes> {
  const kept = new Set(skip)
  kept.delete(note)
  return kept
}

function isFootnoteReference(element: Element, exact: boolean): boolean {
  if (referenceTo(element, exact) !== null) return true
  if (exact) return false
  if (element.tagName === 'a' && (attribute(element, 'dataFootnoteRef') !== null || hasClass(element, 'footnote-ref')))
    return lineOf(element) !== ''
  if (element.tagName !== 'sup') return false
  const [only, ...others] = element.children.filter(child => !(child.type === 'text' && !child.value.trim()))
  if (others.length || !isElement(only) || only.tagName !== 'a') return false
  return /^#.*(?:fn|note|ref|ftn)/iu.test(attribute(only, 'href') ?? '') && lineOf(only) !== ''
}
