import { expect, test } from 'vitest'
import { menuProblem, menuTarget, siteParts, toPart } from '../../../../src/shared/model/siteMenu.ts'

test('an entry of a menu leads to a part of the site, an article, the web or a path', () => {
  expect(['tags/', '/tags', 'tags.html', '', 'deckle:one', 'https://example.org/', 'javascript:x', 'files/a.pdf'].map(menuTarget)).toEqual([
    { kind: 'part', part: 'tags' },
    { kind: 'part', part: 'tags' },
    { kind: 'part', part: 'tags' },
    { kind: 'part', part: 'home' },
    { kind: 'article', id: 'one' },
    { kind: 'link', href: 'https://example.org/' },
    { kind: 'link', href: 'javascript:x' },
    { kind: 'path', path: 'files/a.pdf' },
  ])
  for (const part of siteParts) expect(menuTarget(toPart(part))).toEqual({ kind: 'part', part })
})

test('an entry without a name, or with an address of another kind, is not kept', () => {
  expect(menuProblem({ label: ' ', to: 'tags/' })).toBe('An entry of the menu has no name.')
  expect(menuProblem({ label: 'Away', to: 'https://' })).toContain('needs an address')
  expect(menuProblem({ label: 'Away', to: 'javascript:alert(1)' })).toContain('needs an address')
  expect(menuProblem({ label: 'Away', to: 'https://example.org' })).toBeNull()
  expect(menuProblem({ label: 'Home', to: '' })).toBeNull()
})
