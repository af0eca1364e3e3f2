import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTheme } from '../../../../src/main/publish/readTheme.ts'

const themes = join(import.meta.dirname, '../../../../resources/themes')

test('the shipped theme is read, and fetches nothing', async () => {
  const { name, css } = await readTheme(join(themes, 'essay'))
  expect(name).toBe('Quiet essay')
  expect(css).toContain('@media print')
  expect(css).not.toMatch(/@import|url\(|expression\(|https?:/)
})

test('a theme that is not there is said', async () => {
  await expect(readTheme(join(themes, 'none'))).rejects.toMatchObject({ code: 'unreadable-file' })
})
