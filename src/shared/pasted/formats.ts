import type { Element, ElementContent, Text } from 'hast'
import { element, isBlank, isElement, said, stylesOf } from './tree.ts'

/** Formats of words that a text of ours has, by the element that stands for each; the order is that in which they nest. */
const formats = ['mark', 'strong', 'em', 'u', 's', 'sub', 'sup'] as const
type Format = (typeof formats)[number]
type Formats = ReadonlySet<Format>

const byTag: Readonly<Record<string, Format>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  u: 'u',
  ins: 'u',
  s: 's',
  strike: 's',
  del: 's',
  sub: 'sub',
  sup: 'sup',
  mark: 'mark',
}
/** Elements that say nothing but how their words look. */
const looks = new Set([...Object.keys(byTag), 'span', 'font', 'big', 'small', 'bdi', 'o:p', 'st1:place', 'label', 'time', 'abbr', 'data'])
const none: Formats = new Set()
const heads = /^(?:h[1-6]|th)$/u
const noPen =
  /^(?:none|transparent|inherit|initial|unset|auto|white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\b.*|rgba\(.*,\s*0\s*\)|window|)$/u

/**
 * Words with their formats as elements (`strong`, `em` …), whatever the source said them by; all other style is gone.
 * `pens`: a background behind words is a mark, as in documents; on pages it is mere look.
 */
export function plainFormats(children: readonly ElementContent[], pens: boolean): ElementContent[] {
  return within(children, none, none, pens)
}

function within(children: readonly ElementContent[], active: Formats, never: Formats, pens: boolean): ElementContent[] {
  return children.flatMap(child => formatted(child, active, never, pens))
}

function formatted(node: ElementContent, active: Formats, never: Formats, pens: boolean): ElementContent[] {
  if (node.type === 'text') return [isBlank(node) ? node : wrapped(node, active, never)]
  if (!isElement(node)) return []
  const { tagName } = node
  if (node.properties.dataFootnote !== undefined) return [{ ...node, children: within(node.children, none, none, pens) }]
  if (tagName === 'pre') return [withoutStyle(node, codeIn(node.children))]
  // A quotation is a quotation, however its page sets it.
  const here = tagName === 'blockquote' ? active : effective(node, active, pens)
  if (tagName === 'q') return within([{ type: 'text', value: '“' }, ...node.children, { type: 'text', value: '”' }], here, never, pens)
  if (looks.has(tagName)) return within(node.children, here, never, pens)
  // The line under a link is its look; so is the weight of a heading.
  const inside = tagName === 'a' ? without(here, 'u', active) : here
  const children = within(node.children, inside, never, pens)
  if (heads.test(tagName) && allIn(children, 'strong'))
    return [withoutStyle(node, within(node.children, without(here, 'strong', none), new Set([...never, 'strong']), pens))]
  if (tagName === 'a') return [withoutStyle(node, within(node.children, inside, new Set([...never, 'u']), pens))]
  return [withoutStyle(node, children)]
}

/** Code without the colours of its words. */
function codeIn(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap(child => {
    if (!isElement(child)) return child.type === 'text' ? [child] : []
    if (child.tagName === 'br') return [child]
    return child.tagName === 'code' ? [withoutStyle(child, codeIn(child.children))] : codeIn(child.children)
  })
}

function wrapped(text: Text, active: Formats, never: Formats): ElementContent {
  let made: ElementContent = text
  for (const format of formats.toReversed()) if (active.has(format) && !never.has(format)) made = element(format, {}, [made])
  return made
}

function effective(of: Element, active: Formats, pens: boolean): Formats {
  const styles = stylesOf(of)
  const result = new Set(active)
  const own = byTag[of.tagName]
  const decoration = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`
  if (own && !((own === 'u' || own === 's') && /\bnone\b/u.test(decoration))) result.add(own)
  const font = styles.get('font') ?? ''
  const weight = styles.get('font-weight') ?? /\b(?:bold(?:er)?|[1-9]00)\b/u.exec(font)?.[0] ?? ''
  if (/^(?:bold(?:er)?|[6-9]\d\d)$/u.test(weight)) result.add('strong')
  else if (/^(?:normal|lighter|[1-5]\d\d)$/u.test(weight)) result.delete('strong')
  const slant = styles.get('font-style') ?? /\b(?:italic|oblique)\b/u.exec(font)?.[0] ?? ''
  if (/^(?:italic|oblique)/u.test(slant)) result.add('em')
  else if (slant === 'normal') result.delete('em')
  if (/\bunderline\b/u.test(decoration)) result.add('u')
  if (/\bline-through\b/u.test(decoration)) result.add('s')
  const raised = styles.get('vertical-align')
  if (raised === 'super') result.add('sup')
  if (raised === 'sub') result.add('sub')
  const behind = styles.get('mso-highlight') ?? styles.get('background-color') ?? styles.get('background')
  if (pens && behind !== undefined && looks.has(of.tagName) && !noPen.test(behind)) result.add('mark')
  return result
}

function without(set: Formats, format: Format, unless: Formats): Formats {
  if (!set.has(format) || unless.has(format)) return set
  const rest = new Set(set)
  rest.delete(format)
  return rest
}

/** Whether all words of something have a format. */
function allIn(children: readonly ElementContent[], format: Format): boolean {
  return children.every(child => isBlank(child) || (isElement(child) && (child.tagName === format || allIn(child.children, format))))
}

function withoutStyle(of: Element, children: ElementContent[]): Element {
  const { style: _, className, ...others } = of.properties
  const rest = className !== undefined && /^(?:code|pre|div)$/u.test(of.tagName) ? { ...others, className } : others
  if (of.tagName !== 'td' && of.tagName !== 'th') return { ...of, properties: rest, children }
  const align =
    alignOf(of) || of.children.flatMap(child => (isElement(child) && child.tagName === 'p' ? [alignOf(child)] : [])).find(Boolean)
  return { ...of, properties: { ...rest, ...(align ? { align } : {}) }, children: children.every(isBlank) ? [] : children }
}

function alignOf(of: Element): string {
  return stylesOf(of).get('text-align') ?? said(of, 'align')
}
