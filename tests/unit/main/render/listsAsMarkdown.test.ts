import { expect, test } from 'vitest'
import { listsAsMarkdown } from '../../../../src/main/render/listFiles/listsAsMarkdown.ts'
import { noItemFields, shownListItem } from '../../../../src/shared/model/list.ts'
import { usualListSettings } from '../../../../src/shared/model/listSettings.ts'

const item = (shown: object) =>
  shownListItem.parse({
    id: '01890000-0000-7000-8000-000000000001',
    articleId: null,
    own: noItemFields,
    shown: { ...noItemFields, title: '', ...shown },
    state: 'ok',
  })

test('a list by itself is a numbered list, with the fields and in the order that were chosen', () => {
  const items = [
    item({ title: 'Harbour *lights*', author: 'Ada', date: '2025-11-13', views: 41, url: 'https://e.org/a b' }),
    item({ title: '1. One', views: 1, note: 'A\nnote' }),
  ]
  expect(listsAsMarkdown([{ name: 'Related news', items }])).toBe(
    '## Related news\n\n1. [Harbour \\*lights\\*](<https://e.org/a%20b>) · Ada · 2025-11-13 · 41 views\n2. 1\\. One · 1 view · A note\n',
  )
  const settings = { ...usualListSettings, parts: ['views' as const, 'author' as const] }
  expect(listsAsMarkdown([{ name: 'L', items: items.slice(0, 1), settings }])).toContain('>) · 41 views · Ada\n')
})
