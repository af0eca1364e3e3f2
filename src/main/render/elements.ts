import type { Element, ElementContent } from 'hast'
import { h as anyH, s as anyS } from 'hastscript'
import { find, html, svg, type Info, type Schema } from 'property-information'

type Primitive = string | number | boolean | null | undefined
type Properties = Readonly<Record<string, Primitive | readonly (string | number)[]>>
type Child = ElementContent | string | number | null | undefined | readonly Child[]

type Make = (tag: string, first?: Properties | Child, ...rest: readonly Child[]) => Element
type Known = Readonly<{ name: string; isPlain: boolean; isText: boolean }>

/**
 * Elements of HTML, as `hastscript` makes them. Pages are made of many thousands, nearly all of them plain: those are put
 * together here, and what attributes are called is looked up once. Whatever has more to it goes to `hastscript` itself.
 */
export const h: Make = maker(html, anyH)
/** The same for SVG. */
export const s: Make = maker(svg, anyS)

function maker(schema: Schema, whole: typeof anyH): Make {
  const known = new Map<string, Known>()
  const plainTags = new Map<string, boolean>()
  const wholly = whole as unknown as Make

  // A selector, a name that is written otherwise, and a template, whose content lies elsewhere in the tree, are not plain.
  function isPlainTag(tag: string): boolean {
    let found = plainTags.get(tag)
    if (found === undefined) plainTags.set(tag, (found = tag !== 'template' && wholly(tag).tagName === tag))
    return found
  }

  return function make(tag, first, ...rest) {
    if (!isPlainTag(tag) || mayBeEither(first)) return wholly(tag, first, ...rest)
    const children: ElementContent[] = []
    let properties: Element['properties'] = {}
    if (isChild(first)) addChild(children, first)
    else properties = propertiesOf(first)
    for (const child of rest) addChild(children, child)
    return { type: 'element', tagName: tag, properties, children }
  }

  function propertiesOf(given: Properties): Element['properties'] {
    const properties: Element['properties'] = {}
    for (const key in given) {
      const value = given[key]
      if (value === null || value === undefined) continue
      let about = known.get(key)
      if (!about) known.set(key, (about = aboutProperty(find(schema, key))))
      // A name that is written in two ways: classes add up.
      if (about.name in properties) return wholly('a', given).properties
      if (typeof value === 'string' ? about.isText : typeof value !== 'object' ? !Number.isNaN(value) : about.isPlain)
        properties[about.name] = typeof value === 'object' ? [...value] : value
      else Object.assign(properties, wholly('a', { [key]: value }).properties)
    }
    return properties
  }
}

/** `isPlain`: its values are as they are given; `isText`: a text is one value, and not several. */
function aboutProperty(info: Info): Known {
  const isPlain = !info.number && !info.boolean && !info.overloadedBoolean
  return { name: info.property, isPlain, isText: isPlain && !info.spaceSeparated && !info.commaSeparated && !info.commaOrSpaceSeparated }
}

/** Attributes of which one is called `type` look like a node. */
function mayBeEither(first: Properties | Child): boolean {
  return typeof first === 'object' && first !== null && 'type' in first && !('children' in first && Array.isArray(first.children))
}

function isChild(first: Properties | Child): first is Child {
  return typeof first !== 'object' || first === null || Array.isArray(first) || 'type' in first
}

function addChild(nodes: ElementContent[], child: Child): void {
  if (child === null || child === undefined) return
  if (typeof child === 'string' || typeof child === 'number') nodes.push({ type: 'text', value: String(child) })
  else if (Array.isArray(child)) for (const each of child as readonly Child[]) addChild(nodes, each)
  else nodes.push(child as ElementContent)
}
