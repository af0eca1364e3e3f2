import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { checkTheme } from '../../../../src/main/publish/theme/checkTheme.ts'

const themes = join(process.cwd(), 'resources/themes')
const essay = join(themes, 'essay')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'deckle-theme-'))
  cpSync(essay, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('a theme', () => {
  test.each(readdirSync(themes))('that is shipped is in order: %s', async name => {
    expect(await checkTheme(join(themes, name), essay)).toEqual([])
  })

  test('may be a name and a style sheet alone', async () => {
    rmSync(join(folder, 'templates'), { recursive: true })
    expect(await checkTheme(folder, essay)).toEqual([])
  })

  test.each([
    ['theme.json', '{\n  "name": "x",\n  oops\n}', { file: 'theme.json', line: 3 }],
    [
      'theme.json',
      '{\n  "name": "x",\n  "options": {\n    "accent": { "type": "colour", "label": "A", "default": "red" } } }',
      { file: 'theme.json', line: 4 },
    ],
    ['theme.css', 'p {}\n@import "x.css";', { file: 'theme.css', line: 2 }],
    ['theme.css', 'p {\n background: url(https://example.org/x.png) }', { file: 'theme.css', line: 2 }],
    ['theme.css', 'p { background: url(gone.png) }', { file: 'theme.css', line: 1 }],
    ['tracker.js', 'alert(1)', { file: 'tracker.js', line: 0 }],
    [
      'templates/article.liquid',
      '{% layout "layout" %}\n{% block content %}\n{{ article.titel }}{% endblock %}',
      { file: 'templates/article.liquid', line: 3 },
    ],
    ['templates/listing.liquid', 'a\n\n{% if %}', { file: 'templates/listing.liquid', line: 3 }],
    ['templates/parts/card.liquid', '{{ card.title | raw }}', { file: 'templates/parts/card.liquid', line: 1 }],
    ['templates/parts/card.liquid', '\n{{ "now" | date: "%s" }}', { file: 'templates/parts/card.liquid', line: 2 }],
    ['templates/parts/card.liquid', '{% render "parts/gone" %}', { file: 'templates/parts/card.liquid', line: 1 }],
    ['templates/parts/card.liquid', '<a href={{ card.url }}>', { file: 'templates/parts/card.liquid', line: 1 }],
    ['templates/parts/card.liquid', '<p onclick="x">', { file: 'templates/parts/card.liquid', line: 1 }],
    [
      'templates/layout.liquid',
      '<html><body>{% block content %}{% endblock %}</body></html>',
      { file: 'templates/layout.liquid', line: 0 },
    ],
    ['templates/layout.liquid', '<script>alert(1)</script>{{ page.head_html }}', { file: 'templates/layout.liquid', line: 1 }],
    ['templates/layout.liquid', '{{ page.head_html }}{% render "../../theme" %}', { file: 'templates/layout.liquid', line: 1 }],
  ])('with a fault in %s is told where: %j', async (path, text, fault) => {
    put(path, text)
    const faults = await checkTheme(folder, essay)
    expect(faults).toContainEqual({ ...fault, sentence: expect.any(String) })
    expect(faults.every(({ sentence }) => sentence.endsWith('.'))).toBe(true)
  })

  test('without its files is told so', async () => {
    rmSync(join(folder, 'theme.css'))
    rmSync(join(folder, 'theme.json'))
    expect((await checkTheme(folder, essay)).map(({ file }) => file)).toEqual(['theme.json', 'theme.css'])
  })

  test('that never ends is stopped', { timeout: 30_000 }, async () => {
    put('templates/parts/card.liquid', '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}')
    const [fault] = await checkTheme(folder, essay)
    expect(fault).toMatchObject({ file: 'templates/parts/card.liquid', line: 1 })
  })
})
