import { expect, it } from 'vitest'
import { CodeTree } from '../../../../src/renderer/themes/colours/CodeTree.ts'

function readWhole(tree: CodeTree, text: string): void {
  tree.take(text)
  while (!tree.read(text.length));
}

/** Each coloured piece of a text with its kind. */
function piecesOf(tree: CodeTree, text: string): string[] {
  return tree.tokens(0, text.length).map(({ from, to, kind }) => `${kind} ${text.slice(from, to)}`)
}

function pieces(path: string, text: string): string[] {
  const tree = new CodeTree(path)
  readWhole(tree, text)
  return piecesOf(tree, text)
}

it('knows what a style sheet is made of', () => {
  expect(
    pieces('theme.css', '/* Ink */\n.byline { color: var(--ink); margin: 0.5em !important }\n@media print { h1 { color: #333 } }'),
  ).toEqual([
    'comment /* Ink */',
    'name byline',
    'property color',
    'keyword var',
    'variable --ink',
    'property margin',
    'number 0.5em',
    'keyword !important',
    'keyword @media',
    'keyword print',
    'name h1',
    'property color',
    'number #333',
  ])
})

it('knows Liquid within HTML, in tags and in what attributes say', () => {
  const text = '<a class="x" href="{{ item.url }}">{% if item %}{{ "a" | escape }}{% endif %}</a>{% comment %}b{% endcomment %}'
  expect(pieces('templates/page.liquid', text)).toEqual(
    expect.arrayContaining(['name a', 'property href', 'keyword if', 'keyword endif', 'variable item', 'string "a"']),
  )
})

it('knows the names and values of JSON', () => {
  expect(pieces('theme.json', '{ "name": "Essay", "wide": true, "columns": 2 }')).toEqual([
    'property "name"',
    'string "Essay"',
    'property "wide"',
    'keyword true',
    'property "columns"',
    'number 2',
  ])
})

it('gives no colours to files that it does not know', () => {
  expect(pieces('fonts/OFL.txt', 'var x = 1')).toEqual([])
})

it('has after a change what it would have of the whole text', () => {
  const before = Array.from({ length: 600 }, (_, i) => `.c${i} { color: red; margin: ${i}px }`).join('\n')
  const after = before.replace('.c300 { color: red;', '.c300 { /* quiet */ background: var(--paper);')
  const tree = new CodeTree('theme.css')
  readWhole(tree, before)
  readWhole(tree, after)
  expect(piecesOf(tree, after)).toEqual(pieces('theme.css', after))
})

it('reads no further than it is asked for', () => {
  const text = Array.from({ length: 2000 }, (_, i) => `.c${i} { color: red }`).join('\n')
  const tree = new CodeTree('theme.css')
  tree.take(text)
  while (!tree.read(200));
  expect(tree.tokens(0, 200).length).toBeGreaterThan(10)
  expect(tree.tokens(20_000, text.length)).toEqual([])
})
