import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getExtensionField, type AnyExtension, type InputRule } from '@tiptap/core'
import { expect, it } from 'vitest'
import { renderMarkdown } from '../../../../../src/main/render/markdown/renderMarkdown.ts'
import { isBlockKind } from '../../../../../src/renderer/editor/blocks/turnInto.ts'
import { schemaExtensions } from '../../../../../src/renderer/editor/extensions/schemaExtensions.ts'
import { SectionInput } from '../../../../../src/renderer/editor/extensions/SectionInput.ts'
import { insertables } from '../../../../../src/renderer/editor/insert/insertables.tsx'
import { selectionTools } from '../../../../../src/renderer/editor/page/SelectionBar.tsx'
import { toolGroups } from '../../../../../src/renderer/editor/page/Toolbar.tsx'
import { EditorHost } from '../../../../../src/renderer/editor/session/EditorHost.ts'
import { commandKey, commandName, isPageCommand } from '../../../../../src/shared/commands/commands.ts'
import { documentSchema } from '../../../../../src/shared/document/schema.ts'
import { everyBlock, everyMedium } from '../../../main/render/everyBlock.ts'
import { fullReview } from '../../../main/render/pages.ts'
import { renderPage } from '../../../../../src/main/render/renderPage.ts'

type Row = Readonly<{
  name: string
  command: string
  slash: string
  controls: string
  key: string
  typed: readonly string[]
  html: string
  markdown: string
}>

const text = readFileSync(join(import.meta.dirname, '../../../../../docs/blocks.md'), 'utf8')
/** The code in a cell; empty for a dash. */
const code = (cell: string) => {
  const [, ticked, plain] = /^(?:`` (.+) ``|`([^`]+)`)$/u.exec(cell) ?? []
  return ticked ?? plain ?? ''
}
const rows: Row[] = text
  .split('\n')
  .filter(line => /^\| [^|]+ \| `\w+` \|/u.test(line))
  .map(line => {
    const [, , name = '', command = '', slash = '', controls = '', key = '', typed = '', html = '', markdown = ''] = line
      .split(/(?<!\\)\|/u)
      .map(cell => cell.trim().replaceAll('\\|', '|'))
    return {
      name: code(name),
      command: code(command),
      slash,
      controls,
      key,
      typed: typed
        .split(', ')
        .flatMap(each => code(each) || [])
        .map(each => each.replaceAll('␠', ' ')),
      html: code(html),
      markdown: code(markdown),
    }
  })
/** What stands within others and is never put in by itself. */
const parts = new Set(['doc', 'text', 'sectionHeading', 'listItem', 'taskItem', 'tableRow', 'tableCell', 'tableHeader', 'pros', 'cons'])

it('names every block and mark of the document, once', () => {
  const names = [...Object.keys(documentSchema.nodes).filter(name => !parts.has(name)), ...Object.keys(documentSchema.marks)]
  expect(rows.map(({ name }) => name).sort()).toEqual(names.sort())
})

it('says of each what the slash menu, the bars, the block menu and the table of keys say', () => {
  const inToolbar = new Set<string>(toolGroups.flat().map(({ command }) => command))
  const overSelection = new Set<string>(selectionTools.map(({ command }) => command))
  const said = rows.map(({ name, command, slash, controls, key }) => ({ name, command, slash, controls, key }))
  expect(said).toEqual(
    rows.map(({ name, command }) => {
      const inSlash = insertables.some(each => each.command === command)
      const places = [
        ...(inSlash ? ['Insert'] : []),
        ...(inToolbar.has(command) ? ['toolbar'] : []),
        ...(overSelection.has(command) ? ['selection'] : []),
        ...(isBlockKind(name) ? ['block menu'] : []),
        ...(isPageCommand(command) ? ['menu'] : []),
      ]
      const known = isPageCommand(command)
      return {
        name,
        command,
        slash: inSlash && known ? commandName(command, 'linux').replace('…', '') : '–',
        controls: places.join(', ') || '–',
        key: (known && commandKey(command, 'linux')?.replace('Mod', 'Ctrl').replaceAll('+', ' ')) || '–',
      }
    }),
  )
})

it('names what makes each while one types', () => {
  const rules = [...schemaExtensions(new EditorHost()), SectionInput].flatMap(rulesOf)
  expect(rows.flatMap(({ typed }) => typed).filter(typed => !rules.some(rule => makes(rule, typed)))).toEqual([])
  // And nothing can be typed that the table leaves out.
  const unsaid = rules.filter(rule => !rows.some(({ typed }) => typed.some(each => makes(rule, each))))
  expect(unsaid.map(({ find }) => String(find))).toEqual([])
})

it('shows each as it stands on an exported page and in Markdown, from where it comes back as it was', () => {
  const pages = [everyBlock(), everyMedium(), fullReview()]
  const [page, markdown] = [renderPage, renderMarkdown].map(render => pages.map(each => render(each)).join(''))
  expect(rows.filter(({ html }) => !page?.includes(html)).map(({ name, html }) => [name, html])).toEqual([])
  expect(rows.filter(row => !markdown?.includes(row.markdown)).map(row => [row.name, row.markdown])).toEqual([])
})

function rulesOf(extension: AnyExtension): InputRule[] {
  const type = documentSchema.nodes[extension.name] ?? documentSchema.marks[extension.name]
  const context = { name: extension.name, options: extension.options, storage: {}, type, editor: {} }
  return getExtensionField<(() => InputRule[]) | undefined>(extension, 'addInputRules', context)?.() ?? []
}

function makes({ find }: InputRule, typed: string): boolean {
  return find instanceof RegExp && find.test(typed)
}
