import { parseSection, headingOf } from '../../src/shared/document/section.ts'
import { plainText } from '../../src/shared/document/text.ts'
import { documentSchema } from '../../src/shared/document/schema.ts'
import type { Node } from 'prosemirror-model'
import { readArticle } from '../../src/main/import/readArticle.ts'
import type { FoundImage, Reading } from '../../src/main/import/reading.ts'
import type { SourceFormat } from '../../src/main/import/source/readSource.ts'
import { inEnglish } from '../../src/shared/words/say.ts'

export function read(text: string, format: SourceFormat, name = 'file'): Reading {
  return readArticle({ text, format, name })
}

/** A block as one line: what kind it is, and its text. */
export function blockLine(block: Node): string {
  if (block.type.name === 'paragraph') return plainText(block)
  if (block.type.name === 'subheading') return `${'#'.repeat(Number(block.attrs.level))} ${plainText(block)}`
  if (block.type.name === 'horizontalRule') return '---'
  if (block.type.name === 'image') return `![${block.attrs.alt}|${block.attrs.caption}|${block.attrs.credit}]`
  if (block.type.name === 'codeBlock') return `\`\`\`${block.attrs.language ?? ''}\n${block.textContent}`
  if (block.type.name === 'blockquote' && block.attrs.attribution)
    return `${block.children.map(child => `> ${blockLine(child)}`).join('\n')}\n> — ${block.attrs.attribution}`
  if (block.type.name === 'callout') return `!${block.attrs.kind}: ${block.children.map(blockLine).join(' / ')}`
  if (block.type.name === 'spoiler') return `?${block.attrs.summary}: ${block.children.map(blockLine).join(' / ')}`
  if (block.type.name === 'table') {
    const rows = block.children.map(row =>
      row.children.map(cell => (cell.type.name === 'tableHeader' ? '*' : '') + plainText(cell)).join(' | '),
    )
    return [`[${block.attrs.caption}]`, ...rows].join('\n')
  }
  if (block.type.name === 'taskList')
    return block.children.map(item => `- [${item.attrs.checked ? 'x' : ' '}] ${plainText(item).replaceAll('\n', '\n  ')}`).join('\n')
  const sign = { bulletList: '- ', orderedList: '1. ', blockquote: '> ', listItem: '' }[block.type.name] ?? '?'
  return block.children.map(child => sign + blockLine(child).replaceAll('\n', '\n  ')).join('\n')
}

export type Outline = { kind: string; heading: string | null; blocks: string[] }[]

/** The sections of a reading in plain words. Every section is proved against the grammar on the way. */
export function outline(reading: Reading): Outline {
  return reading.sections.map(section => {
    const node = documentSchema.nodes.section.create({ id: 'x', kind: section.kind }, [
      ...(section.heading ? [section.heading] : []),
      ...section.blocks,
    ])
    node.check()
    return { kind: section.kind, heading: section.heading && plainText(section.heading), blocks: section.blocks.map(blockLine) }
  })
}

export function entries(reading: Reading): { name: string; items: (string | number | null)[][] }[] {
  return reading.lists.map(list => ({
    name: list.name,
    items: list.items.map(({ own }) => [own.title, own.author, own.date, own.views, own.url]),
  }))
}

/** An image as it was found, with its place in plain words. */
export function pictured(image: FoundImage): object {
  return { ...image, place: typeof image.place === 'string' ? image.place : inEnglish(image.place) }
}

export { parseSection, headingOf }
