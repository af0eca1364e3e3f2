import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyFor } from '../../../../src/main/render/copies/copyFor.ts'
import { copyTarget, copyTargets, type CopyTarget } from '../../../../src/shared/formats/copyTargets.ts'
import { everyBlock } from './everyBlock.ts'
import { articleOf, bullets, image, link, listOf, pageOf, paragraph, section, subheading, text } from './pages.ts'

const targets = Object.keys(copyTargets).map(name => copyTarget.parse(name))
const golden = (target: CopyTarget) => join(import.meta.dirname, `../../../fixtures/copies/${target}.html`)

/** What reviews mostly hold, beside all the rest. */
const usual = pageOf(
  articleOf({ title: 'Fog' }, [
    section('opening', null, [paragraph('One ', text('bold', 'bold'), ' and ', text('a link', link('https://example.org/?a=1&b=2')), '.')]),
    section(
      'section',
      'The line <1>',
      [
        subheading(3, 'Smaller'),
        bullets([paragraph('one'), bullets([paragraph('deeper')])], [paragraph('two')]),
        image({ caption: 'The bridge.', credit: 'Jane' }),
        { type: 'codeBlock', attrs: { language: 'js' }, content: [text('a < b')] },
        { type: 'horizontalRule' },
      ],
      2,
    ),
  ]),
  {
    lists: [
      { heading: 'Related news', list: listOf('Related news', [{ title: 'Out', author: 'Min', url: 'https://example.org/', views: 41 }]) },
    ],
  },
)

test('a copy for WordPress says how much room a picture takes', () => {
  const sizes = ['text', 'wide', 'full', 'left', 'right']
  const page = pageOf(
    articleOf({}, [
      section(
        'opening',
        null,
        sizes.map(size => image({ size })),
      ),
    ]),
  )
  const copied = copyFor('wordpress', page)
  expect([...copied.matchAll(/wp:image (\{.*?\}) -->\s*<figure class="([^"]*)"/gu)].map(([, said, names]) => [said, names])).toEqual(
    ['wide', 'full', 'left', 'right'].map(size => [`{"align":"${size}"}`, `wp-block-image align${size}`]),
  )
})

describe.each(targets)('a copy for %s', target => {
  test('is the HTML that it keeps', async () => {
    await expect(`${copyFor(target, usual)}\n<!-- every block -->\n${copyFor(target, everyBlock())}`).toMatchFileSnapshot(golden(target))
  })

  test('loses no word', () => {
    const copied = copyFor(target, everyBlock()).replaceAll(/<[^>]*>/gu, ' ')
    for (const words of [
      'Said.',
      'Ann &lt;Author&gt;',
      'Reels &lt;all&gt;',
      'Mind',
      'See it',
      'Twice',
      'Minutes',
      'He lives.',
      'How it ends',
      'It moves',
      'Linked',
      '안개',
    ])
      expect(copied).toContain(words)
  })
})

test('Medium and Substack get none of the elements that they would drop', () => {
  const kept = /^(?:p|h[2-4]|ul|ol|li|strong|em|s|a|code|pre|blockquote|figure|figcaption|img|hr|br)$/u
  for (const target of ['medium', 'substack'] as const) {
    const tags = [...copyFor(target, everyBlock()).matchAll(/<(?<name>[a-z][a-z0-9]*)/gu)].map(match => match.groups?.name ?? '')
    expect(tags.filter(name => !kept.test(name))).toEqual([])
  }
})

test('blocks for WordPress are opened and closed in order', () => {
  const open: string[] = []
  const closed: [string, string | undefined][] = []
  for (const [, closes, name = '', alone] of copyFor('wordpress', everyBlock()).matchAll(/<!-- (\/?)wp:([\w-]+)[^>]*?(\/?) -->/gu)) {
    if (closes) closed.push([name, open.pop()])
    else if (!alone) open.push(name)
  }
  expect(open).toEqual([])
  expect(closed.length).toBeGreaterThan(20)
  expect(closed.filter(([name, opened]) => name !== opened)).toEqual([])
})

test('a mail has its styles on its elements, and no classes', () => {
  const mail = copyFor('mail', everyBlock())
  expect(mail).not.toMatch(/ class=|<details|<aside|<style|href="#/u)
  expect(mail).toContain('<blockquote style="')
})
