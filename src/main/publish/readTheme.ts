import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import { chosenOptions, themeFile, type OptionValues, type ThemeFile } from '../../shared/model/theme.ts'
import { themeAssets } from '../../shared/model/themeFiles.ts'
import type { Theme } from '../render/page.ts'
import { Templates } from '../render/theme/Templates.ts'
import { pictureStyle } from '../render/theme/pictureStyle.ts'
import { tableStyle } from '../render/theme/tableStyle.ts'
import { themeStyle } from '../render/theme/themeStyle.ts'
import { say } from '../../shared/words/say.ts'

/** A theme as it lies on the disk. `templates` by path within their folder; `assets` are paths of fonts and pictures within the theme's. */
export type ThemeSource = Readonly<{
  folder: string
  file: ThemeFile
  css: string
  templates: Readonly<Record<string, string>>
  assets: readonly string[]
}>

/** A theme brings a handful of files; one that brings more is none. */
const mostFiles = 2000

/**
 * Reads a theme from its folder: `theme.json`, `theme.css`, `templates/**.liquid`, fonts and pictures. Templates that it lacks are
 * those of `base`. Links out of the folder are not followed. Throws `unreadable-file`.
 */
export async function readThemeSource(folder: string, base: string | null = null): Promise<ThemeSource> {
  try {
    const file = themeFile.parse(JSON.parse(await readFile(join(folder, 'theme.json'), 'utf8')))
    const css = await readFile(join(folder, 'theme.css'), 'utf8')
    const paths = await filesOf(folder)
    const own = await templatesOf(folder, paths)
    const templates = base === null || base === folder ? own : { ...(await templatesOf(base, await filesOf(base))), ...own }
    return { folder, file, css, templates, assets: paths.filter(path => extname(path).toLowerCase() in themeAssets) }
  } catch (cause) {
    throw new AppError(
      'unreadable-file',
      say('The theme in {folder} can’t be read. “deckle theme check” says why; or choose another theme.', { folder }),
      {
        cause,
      },
    )
  }
}

/** A theme for pages that stand by themselves: what its style sheet names is put into it. Throws `unreadable-file`. */
export async function readTheme(folder: string, chosen: OptionValues = {}, base: string | null = null): Promise<Theme> {
  return (await readThemeWhole(folder, chosen, base)).theme
}

/** A theme with its templates as they were read. */
export type ThemeRead = Readonly<{ theme: Theme; sources: ThemeSource['templates'] }>

/** The same, with its templates as they were read. Throws `unreadable-file`. */
export async function readThemeWhole(folder: string, chosen: OptionValues, base: string | null): Promise<ThemeRead> {
  const source = await readThemeSource(folder, base)
  const css = await withAssets(source)
  return { theme: themeOf({ ...source, css }, chosen), sources: source.templates }
}

/** A theme with what was chosen of its options. */
export function themeOf({ file, css, templates }: Pick<ThemeSource, 'file' | 'css' | 'templates'>, chosen: OptionValues): Theme {
  const options = chosenOptions(file.options, chosen)
  return { name: file.name, css: themeStyle(options) + pictureStyle + tableStyle + css, options, templates: new Templates(templates) }
}

/** `url(…)` in a style sheet. */
export const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)'"\s]*))\s*\)/g

async function withAssets({ folder, css, assets }: ThemeSource): Promise<string> {
  const embedded = new Map<string, string>()
  for (const path of assets) {
    if (!css.includes(path)) continue
    const bytes = await readFile(join(folder, path))
    embedded.set(path, `url("data:${themeAssets[extname(path).toLowerCase()]};base64,${bytes.toString('base64')}")`)
  }
  return css.replace(cssUrl, (whole, ...parts: (string | undefined)[]) => {
    const [double, single, bare] = parts
    return embedded.get((double ?? single ?? bare ?? '').replace(/^\.\//, '')) ?? whole
  })
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  if (entries.length > mostFiles) throw new Error('A theme of too many files')
  return entries
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort()
}

async function templatesOf(folder: string, paths: readonly string[]): Promise<Record<string, string>> {
  const templates: Record<string, string> = {}
  for (const path of paths) {
    if (!path.startsWith('templates/') || !path.endsWith('.liquid')) continue
    templates[path.slice('templates/'.length)] = await readFile(join(folder, path), 'utf8')
  }
  return templates
}
