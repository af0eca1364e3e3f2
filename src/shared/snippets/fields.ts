import type { ArticleHeader } from '../model/article.ts'
import type { Snippet } from '../model/snippet.ts'

type Content = Snippet['content']
type Json = Content[number]

/** Where the caret stands after a snippet was put in: a sign for private use, taken away again. */
export const caretSign = '\ue003'

const field = /\{\{\s*([^{}]{1,60}?)\s*\}\}/gu

/** What the article says itself; the names are those that people write in braces. */
export function knownFields(header: ArticleHeader, today: string): Readonly<Record<string, string>> {
  const { title, standfirst, author, subject } = header
  return {
    title,
    standfirst,
    author,
    subject: subject?.name ?? '',
    creators: subject?.creators.join(', ') ?? '',
    year: subject?.year == null ? '' : String(subject.year),
    date: today,
    cursor: caretSign,
  }
}

/** The fields of a snippet that have to be asked for, in the order in which they stand, each once. */
export function askedFields(content: Content): string[] {
  const names = content.flatMap(textsOf).flatMap(text => [...text.matchAll(field)].map(([, name]) => name ?? ''))
  return [...new Set(names)].filter(name => !known.has(name.toLowerCase()))
}

/** The names of the fields that need no asking: what the article says itself, the day, and where the caret goes. */
export const fieldNames = ['title', 'standfirst', 'author', 'subject', 'creators', 'year', 'date', 'cursor'] as const

const known: ReadonlySet<string> = new Set(fieldNames)

/** The content with its fields filled in: those of `values`, whatever their letters' case; of fields without a value nothing is left. */
export function filledIn(content: Content, values: Readonly<Record<string, string>>): Content {
  const lower = new Map(Object.entries(values).map(([name, value]) => [name.toLowerCase(), value]))
  return content.map(node => fill(node, lower))
}

function fill(node: Json, values: ReadonlyMap<string, string>): Json {
  const { text, content } = node
  if (typeof text === 'string') return { ...node, text: text.replaceAll(field, (_, name: string) => values.get(name.toLowerCase()) ?? '') }
  if (!Array.isArray(content)) return node
  // A text that is empty now can't stand in a document.
  const children = content.filter(isNode).map(child => fill(child, values))
  return { ...node, content: children.filter(child => child.text !== '') }
}

function textsOf(node: Json): string[] {
  if (typeof node.text === 'string') return [node.text]
  return Array.isArray(node.content) ? node.content.filter(isNode).flatMap(textsOf) : []
}

function isNode(value: unknown): value is Json {
  return typeof value === 'object' && value !== null
}
