import { z } from 'zod'
import { themeFile } from './theme.ts'

/** The name of a shipped theme, or `own/` and the name of a folder in the library's `themes`. */
export const themeId = z.string().regex(/^(?:own\/)?[a-z0-9][a-z0-9-]{0,59}$/)
export const ownThemeId = z.string().regex(/^own\/[a-z0-9][a-z0-9-]{0,59}$/)

export function isOwnTheme(id: string): boolean {
  return ownThemeId.safeParse(id).success
}

/** A theme as lists of themes show it. `problem` says why its `theme.json` can’t be read. */
export const themeSummary = z.object({
  id: themeId,
  name: z.string(),
  version: z.string(),
  description: z.string(),
  options: themeFile.shape.options,
  own: z.boolean(),
  problem: z.string().nullable(),
})
export type ThemeSummary = z.output<typeof themeSummary>

export const themeName = z.string().trim().min(1).max(200)

/** The files of a theme that are text, and that can be written in the app: by path within its folder. */
export const themePath = z
  .string()
  .max(200)
  .regex(/^(?:theme\.json|theme\.css|templates\/(?:[A-Za-z0-9_-]{1,60}\/){0,3}[A-Za-z0-9_-]{1,60}\.liquid)$/)

/** Longer than any style sheet that a person writes, in characters. */
export const longestThemeFile = 1_000_000

/** A file of a theme. `inherited` ones are those of Quiet essay, which stand in for what the theme lacks. */
export const themeFileInfo = z.object({ path: z.string(), size: z.int(), text: z.boolean(), inherited: z.boolean() })
export type ThemeFileInfo = z.output<typeof themeFileInfo>

/** What is wrong with a theme, and where. `line` counts from 1, and is 0 for a file as a whole. */
export const themeFault = z.object({ file: z.string(), line: z.int(), sentence: z.string() })
export type ThemeFaultFound = z.output<typeof themeFault>

/** The pages that a theme can be looked at by. */
export const lookPages = ['home', 'article', 'tags', 'search', 'missing'] as const
export const lookPage = z.enum(lookPages)
export type LookPage = z.output<typeof lookPage>
