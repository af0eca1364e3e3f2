import { cleanText } from '../cleanText.ts'
import { escapeAttribute, escapeText } from '../write.ts'

/** An element of XML, already written. */
export class Xml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Child = Xml | string | null

/** One element. Texts are escaped, null leaves out: attributes without a value, and children that there are none of. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly (Child | readonly Child[])[]
): Xml {
  const head = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escapeAttribute(cleanText(value))}"`],
  )
  const body = children
    .flat()
    .map(child => (child === null ? '' : child instanceof Xml ? child.text : escapeText(cleanText(child))))
    .join('')
  return new Xml(body === '' ? `<${name}${head.join('')}/>` : `<${name}${head.join('')}>${body}</${name}>`)
}

/** The whole file. `instructions` stand before the root. */
export function xmlFile(root: Xml, instructions = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${instructions}${xmlLines(root)}\n`
}

/** An element as it stands in a file: each tag that follows another on a line of its own. */
export function xmlLines({ text }: Xml): string {
  return text.replaceAll('><', '>\n<')
}
