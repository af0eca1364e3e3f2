import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
let house: string

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'deckle-layers-'))
  for (const file of [
    '.oxlintrc.json',
    'tsconfig.json',
    ...['shared', 'main', 'preload', 'renderer'].map(layer => `src/${layer}/tsconfig.json`),
  ]) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    copyFileSync(join(root, file), join(house, file))
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction')
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

function runTool(name: string, args: readonly string[]): { status: number | null; output: string } {
  const script = { oxlint: 'node_modules/oxlint/bin/oxlint', tsc: 'node_modules/typescript/bin/tsc' }[name] ?? name
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, script), ...args], { cwd: house, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const forbiddenImports: readonly (readonly [layer: string, file: string, imported: string, why: string])[] = [
  [
    'shared takes nothing from main',
    'src/shared/model/planted.ts',
    '../../main/library/file/open.ts',
    'src/shared imports nothing of ours',
  ],
  ['shared knows no Node', 'src/shared/document/planted.ts', 'node:fs', 'src/shared is pure'],
  ['shared knows no editor', 'src/shared/document/planted.ts', '@tiptap/core', 'src/shared is pure'],
  ['main knows no renderer', 'src/main/app/planted.ts', '../../renderer/app/App.tsx', 'only through the contract'],
  ['rendering does no I/O', 'src/main/render/planted.ts', 'node:fs/promises', 'Rendering is pure'],
  ['rendering knows no library', 'src/main/render/planted.ts', '../library/open.ts', 'Rendering imports src/shared alone'],
  ['the library knows no Electron', 'src/main/library/planted.ts', 'electron', 'runs in plain Node'],
  ['the library knows no importer', 'src/main/library/planted.ts', '../import/importFiles.ts', 'The library imports src/shared alone'],
  ['importing knows no database', 'src/main/import/planted.ts', 'better-sqlite3', 'run in plain Node'],
  ['publishing knows the library by its interface', 'src/main/publish/planted.ts', '../library/open.ts', 'through an interface'],
  ['routing knows no Electron', 'src/main/ipc/route.ts', 'electron', 'plain Node'],
  ['the preload stays small', 'src/preload/planted.ts', 'zod', 'electron and channels.ts only'],
  ['the renderer knows no main', 'src/renderer/library/planted.tsx', '../../main/library/file/open.ts', 'only through src/renderer/api'],
  ['the renderer knows no Node', 'src/renderer/app/planted.tsx', 'node:path', 'No Node or Electron'],
  ['the editor knows no api', 'src/renderer/editor/planted.ts', '../api/call.ts', 'save function injected'],
]

describe('the import rules', () => {
  it.each(forbiddenImports)('%s', (_rule, file, imported, why) => {
    plant(file, `import { thing } from '${imported}'\n\nexport const planted = thing\n`)
    const { status, output } = runTool('oxlint', [file])
    expect({ status, caught: output.replace(/\s+/g, ' ').includes(why) }, output).toEqual({ status: 1, caught: true })
    rmSync(join(house, file))
  })

  it('leaves ipcMain to the one file that registers calls', () => {
    const text = `import { ipcMain } from 'electron'\n\nexport const planted = ipcMain\n`
    plant('src/main/app/planted.ts', text)
    plant('src/main/ipc/register.ts', text)
    expect(runTool('oxlint', ['src/main/app/planted.ts'])).toMatchObject({
      status: 1,
      output: expect.stringContaining('Only src/main/ipc/register.ts'),
    })
    expect(runTool('oxlint', ['src/main/ipc/register.ts'])).toMatchObject({ status: 0 })
    rmSync(join(house, 'src/main/app/planted.ts'))
  })
})

describe('the compiler', () => {
  it.each([
    ['keeps the page out of main', 'main', `export const planted = document.title\n`, `'document'`],
    ['keeps Node out of the page', 'renderer', `export const planted = process.env\n`, `'process'`],
    ['keeps Node and the page out of shared', 'shared', `export const planted = [process.env, document.title]\n`, `'process'`],
  ])('%s', (_rule, layer, text, name) => {
    plant(`src/${layer}/planted.ts`, text)
    const { status, output } = runTool('tsc', ['-p', `src/${layer}`])
    expect({ status: status === 0, named: output.includes(name) }, output).toEqual({ status: false, named: true })
    rmSync(join(house, `src/${layer}/planted.ts`))
  })
})
