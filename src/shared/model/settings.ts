import { z } from 'zod'
import { interfaceLanguages } from '../words/languages.ts'

export const appearance = z.enum(['system', 'light', 'dark'])

/** What of the text stays in full ink while one writes; the rest steps back. */
export const focusModes = ['off', 'sentence', 'paragraph', 'section'] as const
export const focusMode = z.enum(focusModes)
export type FocusMode = z.output<typeof focusMode>

export const typefaces = ['serif', 'sans', 'mono'] as const
export const typeface = z.enum(typefaces)
export type Typeface = z.output<typeof typeface>

const fields = {
  appearance,
  showLibrary: z.boolean(),
  showInspector: z.boolean(),
  /** What menus and buttons speak; the system's own language where it is one of them, else English. */
  interfaceLanguage: z.enum(['system', ...interfaceLanguages]),
  /** The name put on new articles. */
  author: z.string().max(500),
  /** BCP 47, for new articles. */
  language: z.string().min(2).max(35),
  focus: focusMode,
  /** Whether the line that one writes on stays at the same height of the window. */
  typewriter: z.boolean(),
  /** Whether misspelt words are underlined. */
  spelling: z.boolean(),
  typeface,
  /** Of the text on the page, in pixels. */
  textSize: z.number().min(14).max(30),
  /** The width of the text, in widths of the figure 0. */
  measure: z.int().min(45).max(100),
  /** Keys that were given to commands in place of their usual ones: by the command's id. */
  shortcuts: z.record(z.string().max(60), z.string().max(60)),
  /** Folders of the libraries opened before, newest first. */
  recentLibraries: z.array(z.string()).max(10),
}

/** The app's settings, one file in the user's profile. */
export const settings = z.object({
  appearance: fields.appearance.default('system'),
  showLibrary: fields.showLibrary.default(true),
  showInspector: fields.showInspector.default(true),
  interfaceLanguage: fields.interfaceLanguage.default('system'),
  author: fields.author.default(''),
  language: fields.language.default('en'),
  focus: fields.focus.default('off'),
  typewriter: fields.typewriter.default(false),
  spelling: fields.spelling.default(true),
  typeface: fields.typeface.default('serif'),
  textSize: fields.textSize.default(18.5),
  measure: fields.measure.default(66),
  shortcuts: fields.shortcuts.default({}),
  recentLibraries: fields.recentLibraries.default([]),
})
export type Settings = z.output<typeof settings>

/** Some of the settings. What is not named stays as it is: there are no defaults here, which would take the place of what was chosen. */
export const settingsChange = z.object(fields).partial()
