import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseSync } from 'vite'

/**
 * A text of the interface: the English that is its key, where it stands, and the names of the values that it is given.
 * @typedef {{ key: string, where: string[], given: (string[] | null)[] }} Text
 */

/**
 * A node of the syntax tree, by the ESTree specification.
 * @typedef {{ type: string, [field: string]: any }} Node
 */

/** What is called with a text: `menuLabel` with the mark of the menu in it. */
const callees = new Set(['t', 'rich', 'phrase', 'say', 'menuLabel'])

/**
 * Tables whose texts are put into the language where they are shown, and the properties that hold them; `*` is every string.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const tables = {
  'src/shared/commands/pageCommands.ts': ['label', 'group'],
  'src/shared/commands/frameCommands.ts': ['label', 'group'],
  'src/shared/commands/furtherKeys.ts': ['name', 'group'],
  'src/shared/formats/copyTargets.ts': ['name'],
  'src/shared/formats/features.ts': ['*'],
  'src/shared/formats/formats.ts': ['name', 'hint', 'fileKind', 'loses'],
}

/** What speaks English alone: the command line, what goes wrong in talking to a page, and what only a developer meets. */
const inEnglish = /^src\/main\/(cli\/|ipc\/route|ipc\/register|app\/demo|import\/sample|library\/answer|library\/serve)/u

/**
 * Every text of the interface in the sources beneath `root`.
 * @param {string} root
 * @returns {Text[]}
 */
export function readTexts(root) {
  /** @type {Map<string, Text>} */
  const texts = new Map()
  for (const path of sourcesIn(join(root, 'src'))) {
    const where = relative(root, path).split(sep).join('/')
    for (const { key, given } of textsOf(where, readFileSync(path, 'utf8'))) {
      const text = texts.get(key) ?? { key, where: [], given: [] }
      if (!text.where.includes(where)) text.where.push(where)
      text.given.push(given)
      texts.set(key, text)
    }
  }
  return [...texts.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1))
}

/**
 * The texts of one source file. `given` is null where the values are not written beside the text.
 * @param {string} where its path in the repository, with `/`
 * @param {string} source
 * @returns {{ key: string, given: string[] | null }[]}
 */
export function textsOf(where, source) {
  /** @type {{ key: string, given: string[] | null }[]} */
  const found = []
  const table = tables[where] ?? []
  visit(parseSync(where, source).program, node => {
    if (node.type === 'CallExpression' && node.callee.type === 'Identifier' && callees.has(node.callee.name)) {
      const [text, values] = node.arguments
      const given = ['t', 'rich', 'say'].includes(node.callee.name) ? namesIn(values) : null
      for (const key of text ? stringsIn(text, false) : []) found.push({ key: bare(node.callee.name, key), given })
    }
    if (node.type === 'NewExpression' && node.callee.name === 'AppError' && !inEnglish.test(where))
      for (const key of node.arguments[1] ? stringsIn(node.arguments[1], false) : []) found.push({ key, given: null })
    if (node.type === 'Property' && table.includes(node.key.name ?? node.key.value))
      for (const key of stringsIn(node.value, true)) found.push({ key: bare(node.key.name, key), given: null })
    if (node.type === 'ArrayExpression' && table.includes('*')) for (const key of stringsIn(node, true)) found.push({ key, given: null })
  })
  return found.filter(({ key }) => key !== '')
}

/**
 * @param {string} holder
 * @param {string} key
 */
function bare(holder, key) {
  return holder === 'label' || holder === 'menuLabel' ? key.replaceAll(/&(.)/gu, '$1') : key
}

/**
 * The strings that an expression can come to; with `deep`, all that it holds.
 * @param {Node} node
 * @param {boolean} deep
 * @returns {string[]}
 */
function stringsIn(node, deep) {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : []
  if (node.type === 'TemplateLiteral') return node.expressions.length === 0 ? [node.quasis[0].value.cooked] : []
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(each => stringsIn(each, deep))
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(each => stringsIn(each, deep))
  if (!deep) return []
  if (node.type === 'ObjectExpression') return node.properties.flatMap((/** @type {Node} */ each) => stringsIn(each.value, true))
  if (node.type === 'ArrayExpression') return node.elements.flatMap((/** @type {Node} */ each) => stringsIn(each, true))
  return []
}

/**
 * The names of the values beside a text: none without values, null where they can't be read here.
 * @param {Node | undefined} values
 * @returns {string[] | null}
 */
function namesIn(values) {
  if (!values) return []
  if (values.type !== 'ObjectExpression') return null
  const names = values.properties.map((/** @type {Node} */ each) => (each.type === 'Property' ? (each.key.name ?? each.key.value) : null))
  return names.includes(null) ? null : names
}

/**
 * @param {unknown} node
 * @param {(node: Node) => void} act
 */
function visit(node, act) {
  if (Array.isArray(node)) for (const each of node) visit(each, act)
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    act(/** @type {Node} */ (node))
    for (const child of Object.values(node)) visit(child, act)
  }
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sourcesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.tsx?$/u.test(name))
    .toSorted()
    .map(name => join(folder, name))
}
