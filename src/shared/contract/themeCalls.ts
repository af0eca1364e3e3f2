import { z } from 'zod'
import {
  longestThemeFile,
  lookPage,
  ownThemeId,
  themeFault,
  themeFileInfo,
  themeId,
  themeName,
  themePath,
  themeSummary,
} from '../model/ownTheme.ts'
import { optionValues } from '../model/theme.ts'

const nothing = z.undefined()

/** What main is asked for themes. Those of the library are folders in it; the shipped ones are only read. */
export const themeAppCalls = {
  /** The shipped themes, then the library’s own. */
  'theme:list': { input: nothing, output: z.array(themeSummary) },
  /** A copy of a theme under another name; null makes a new one: a style sheet and options to start from. */
  'theme:add': { input: z.object({ from: themeId.nullable(), name: themeName }), output: z.object({ id: ownThemeId }) },
  'theme:rename': { input: z.object({ id: ownThemeId, name: themeName }), output: nothing },
  /** Puts a theme away; `theme:restore` takes that back. */
  'theme:remove': { input: z.object({ id: ownThemeId }), output: z.object({ removed: z.string() }) },
  'theme:restore': { input: z.object({ removed: z.string().max(200) }), output: z.object({ id: ownThemeId }) },
  /** Asks for a zip file or a folder and takes the theme in it over; null when the dialog was closed. `left` are files that no theme has. */
  'theme:import': {
    input: z.object({ source: z.enum(['zip', 'folder']) }),
    output: z.object({ id: ownThemeId, name: z.string(), left: z.array(z.string()) }).nullable(),
  },
  /** Writes a theme into a zip file that a dialog asks for; null when it was closed. */
  'theme:export': { input: z.object({ id: themeId }), output: z.object({ file: z.string() }).nullable() },
  /** Shows the folder of a theme in the system’s own window. */
  'theme:reveal': { input: z.object({ id: ownThemeId }), output: nothing },
  /** The files of a theme with a print that changes whenever one of them does, whoever changed it. */
  'theme:files': { input: z.object({ id: themeId }), output: z.object({ files: z.array(themeFileInfo), print: z.string() }) },
  /** A text of a theme, or the one that stands in for it. */
  'theme:read': { input: z.object({ id: themeId, path: themePath }), output: z.object({ text: z.string(), inherited: z.boolean() }) },
  /** Writes a text of a theme. A `conflict` if it is not `before` (null: not there) any more: then another program wrote it, and nothing is changed. */
  'theme:write': {
    input: z.object({ id: ownThemeId, path: themePath, text: z.string().max(longestThemeFile), before: z.string().nullable() }),
    output: nothing,
  },
  /** Removes a template, so that the one of Quiet essay stands in for it. */
  'theme:remove-file': { input: z.object({ id: ownThemeId, path: themePath }), output: nothing },
  /** Makes these values the defaults of a theme’s options. */
  'theme:set-defaults': { input: z.object({ id: ownThemeId, options: optionValues }), output: nothing },
  /** Everything that is wrong with a theme. */
  'theme:check': { input: z.object({ id: themeId }), output: z.array(themeFault) },
  /**
   * A page of the library’s site with a theme and these options, as a whole document whose style is inside. `fresh` asks the
   * library again. Throws `unreadable-file`, with `file` and `line` in its details.
   */
  'theme:look': {
    input: z.object({ id: themeId, options: optionValues, page: lookPage, fresh: z.boolean() }),
    output: z.object({ html: z.string() }),
  },
} as const
