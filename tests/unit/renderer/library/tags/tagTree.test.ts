import { expect, test } from 'vitest'
import { countNested, tagTree, type TagNode } from '../../../../../src/renderer/library/tags/tagTree.ts'

const tag = (name: string) => ({ name, colour: null, count: 1, total: 1 })
const shape = (nodes: readonly TagNode[]): unknown => nodes.map(node => [node.label, shape(node.children)])

test('tags are nested by the slashes in their names', () => {
  const tree = tagTree(['Film', 'Film/Silent', 'Film/Silent/German', 'Filmmakers', 'Film/Sound'].map(tag))
  expect(shape(tree)).toEqual([
    [
      'Film',
      [
        ['Silent', [['German', []]]],
        ['Sound', []],
      ],
    ],
    ['Filmmakers', []],
  ])
  expect(tree.map(countNested)).toEqual([3, 0])
})

test('untidy slashes lose no tag', () => {
  const names = ['/x', 'a', 'a/', 'a//', 'a//b']
  const all = (nodes: readonly TagNode[]): string[] => nodes.flatMap(node => [node.tag.name, ...all(node.children)])
  expect(all(tagTree(names.map(tag))).sort()).toEqual([...names].sort())
})
