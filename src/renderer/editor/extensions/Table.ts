import { Node } from '@tiptap/core'
import { columnResizing, tableEditing } from '@tiptap/pm/tables'
import { asLine } from '../../../shared/document/attributes.ts'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { leastColumn, TableFrame } from '../tables/TableFrame.ts'
import { attributesOf } from './attributesOf.ts'

const roles: Readonly<Record<string, string>> = Object.fromEntries(
  (['table', 'tableRow', 'tableCell', 'tableHeader'] as const).map(name => [name, nodeSpecs[name].tableRole]),
)

/** A table: rows of cells, with a caption. What is copied from a spreadsheet or a page comes in as one. */
export const Table = Node.create({
  name: 'table',
  ...nodeSpecs.table,
  extendNodeSchema: extension => (roles[extension.name] === undefined ? {} : { tableRole: roles[extension.name] }),
  addAttributes: () =>
    attributesOf(nodeSpecs.table.attrs, {
      caption: element => asLine(element.dataset.caption ?? element.querySelector(':scope > caption')?.textContent ?? ''),
    }),
  parseHTML: () => [{ tag: 'table' }, { tag: 'caption', ignore: true }, { tag: 'colgroup', ignore: true }],
  renderHTML: ({ node }) => ['table', node.attrs.caption ? { 'data-caption': String(node.attrs.caption) } : {}, ['tbody', 0]],
  addNodeView: () => props => new TableFrame(props),
  addProseMirrorPlugins: () => [columnResizing({ View: null, cellMinWidth: leastColumn }), tableEditing()],
})
