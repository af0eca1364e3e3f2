import { join } from 'node:path'
import { readTheme } from '../../src/main/publish/readTheme.ts'
import type { Theme } from '../../src/main/render/page.ts'

const essay = await readTheme(join(process.cwd(), 'resources/themes/essay'))

/** The shipped templates with a style sheet of a test's own. */
export function plainTheme(css: string): Theme {
  return { ...essay, name: 'Plain', css, options: {} }
}
