import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../support/runDeckle.ts'

test('without a display, start exports every sample review, takes a picture of the window, says where, and ends with 0', async () => {
  test.skip(process.platform !== 'linux', 'other systems always have a display')
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...env } = process.env
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root, env })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
  const code = await new Promise(resolve => child.once('close', resolve))
  expect(code).toBe(0)
  expect(said).toContain('There is no display here')
  const demo = join(root, 'out/demo')
  for (const slug of ['a-trip-to-the-moon', 'haxan', 'safety-last', 'the-adventures-of-prince-achmed', 'the-general']) {
    expect(said).toContain(`out/demo/${slug}.html`)
    expect(readFileSync(join(demo, `${slug}.html`), 'utf8')).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/)
  }
  expect(existsSync(join(demo, 'window.png'))).toBe(true)
  expect(said).toContain('npm run -s deckle -- list --library out/demo/library')
})
