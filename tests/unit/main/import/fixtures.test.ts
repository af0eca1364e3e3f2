import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SourceFormat } from '../../../../src/main/import/source/readSource.ts'
import { entries, outline, read, pictured } from '../../../support/importOutline.ts'
import { inEnglish } from '../../../../src/shared/words/say.ts'

const folder = join(import.meta.dirname, '../../../fixtures/import')
const formats: Readonly<Record<string, SourceFormat>> = { html: 'html', md: 'markdown', txt: 'text' }

/** Real kinds of pages and files, each beside what it has to become, read over by a person. */
describe('a file as people have it becomes its article', () => {
  for (const name of readdirSync(folder)) {
    const format = formats[name.split('.').at(-1) ?? '']
    if (!format) continue
    test(`imports ${name}`, async () => {
      const reading = read(readFileSync(join(folder, name), 'utf8'), format, name.replace(/\.\w+$/u, ''))
      const whole = {
        header: reading.header,
        cover: reading.cover && pictured(reading.cover),
        images: reading.images.map(pictured),
        sections: outline(reading),
        lists: entries(reading),
        warnings: reading.warnings.all().map(inEnglish),
      }
      await expect(`${JSON.stringify(whole, null, 2)}\n`).toMatchFileSnapshot(join(folder, 'expected', `${name}.json`))
    })
  }
})
