import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTheme } from '../../../../../src/main/publish/readTheme.ts'
import { shippedThemes } from '../testLibrary.ts'

/** Every class that a style names. */
function classesIn(css: string): Set<string> {
  const plain = css.replaceAll(/\/\*.*?\*\/|url\([^)]*\)/gs, '')
  return new Set([...plain.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name]) => name ?? ''))
}

const stylesOf = async (name: string) => classesIn((await readTheme(join(shippedThemes, name))).css)

test('every block that one shipped theme gives a look to has one in the others, tables and task lists among them', async () => {
  const essay = await stylesOf('essay')
  expect([...essay]).toEqual(expect.arrayContaining(['table', 'tasks', 'align-end', 'w-35', 'callout', 'gallery', 'fx-50']))
  const names = readdirSync(shippedThemes)
  expect(names).toEqual(['essay', 'magazine', 'notebook'])
  for (const name of names) {
    const styles = await stylesOf(name)
    expect([...essay].filter(each => !styles.has(each))).toEqual([])
  }
})
