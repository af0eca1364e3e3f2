import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as HarfBuzz from 'harfbuzzjs'
import { lateImports } from '../lateImports.ts'
import { readWoff } from './readWoff.ts'

type Library = typeof HarfBuzz

/** A typeface that texts are set in: one file, for some scripts. */
export type Face = Readonly<{ name: string; font: HarfBuzz.Font; unitsPerEm: number; has: ReadonlySet<number> }>

export type Weight = 'strong' | 'plain'

/** What stands between a shaped glyph and the next, in the font's units. */
export type Shaped = Readonly<{ glyph: number; cluster: number; advance: number; x: number; y: number }>

const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u30FF\uFF00-\uFFEF]/u

/** The files for a script, as they are looked through; those of a language first. */
const files: readonly Readonly<{ covers: RegExp; file: string; weights?: true; language?: string }>[] = [
  { covers: /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u, file: 'serif-latin', weights: true },
  { covers: /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u, file: 'serif-latin-ext', weights: true },
  { covers: /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u, file: 'serif-vietnamese', weights: true },
  { covers: /\p{Script=Cyrillic}/u, file: 'serif-cyrillic', weights: true },
  { covers: /\p{Script=Cyrillic}/u, file: 'serif-cyrillic-ext', weights: true },
  { covers: /\p{Script=Greek}/u, file: 'serif-greek', weights: true },
  { covers: /\p{Script=Hangul}/u, file: 'korean' },
  { covers: cjk, file: 'japanese', language: 'ja' },
  { covers: cjk, file: 'chinese', language: 'zh' },
  { covers: cjk, file: 'korean', language: 'ko' },
  { covers: /\p{Script=Arabic}/u, file: 'arabic' },
  { covers: /\p{Script=Hebrew}/u, file: 'hebrew' },
  { covers: /\p{Script=Thai}/u, file: 'thai' },
  { covers: /\p{Script=Devanagari}/u, file: 'devanagari' },
]

/** The typefaces that come with Deckle, each read when it is first needed. Nothing of the computer's own is looked at. */
export class Fonts {
  readonly #library: Library
  readonly #folder: string
  readonly #run: HarfBuzz.Buffer
  readonly #faces = new Map<string, Face>()
  readonly #found = new Map<string, Face | null>()

  private constructor(library: Library, folder: string) {
    this.#library = library
    this.#folder = folder
    this.#run = new library.Buffer()
  }

  static async load(folder: string): Promise<Fonts> {
    return new Fonts(await lateImports().harfbuzz(), folder)
  }

  /** The typeface for a letter in a language (its first subtag), or null where none has it. */
  faceFor(letter: string, weight: Weight, language: string): Face | null {
    const key = `${weight} ${language} ${letter}`
    const known = this.#found.get(key)
    if (known !== undefined) return known
    const point = letter.codePointAt(0) ?? 0
    const fitting = files.filter(({ covers }) => covers.test(letter))
    const ordered = [...fitting.filter(one => one.language === language), ...fitting.filter(one => one.language !== language)]
    let found: Face | null = null
    for (const { file, weights } of ordered) {
      const face = this.#face(weights ? `${file}-${weight === 'strong' ? 600 : 400}` : file)
      if (!face.has.has(point)) continue
      found = face
      break
    }
    this.#found.set(key, found)
    return found
  }

  /** A run of text as glyphs, in the order in which they are drawn from left to right. */
  shape({ font }: Face, text: string, rightToLeft: boolean, language: string): Shaped[] {
    const { Direction, shape } = this.#library
    const run = this.#run
    run.clearContents()
    run.addText(text)
    run.setDirection(rightToLeft ? Direction.RTL : Direction.LTR)
    run.setLanguage(language)
    run.guessSegmentProperties()
    shape(font, run)
    const positions = run.getGlyphPositions()
    return run.getGlyphInfos().map(({ codepoint, cluster }, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {}
      return { glyph: codepoint, cluster, advance: xAdvance, x: xOffset, y: yOffset }
    })
  }

  #face(name: string): Face {
    const known = this.#faces.get(name)
    if (known) return known
    const { Blob, Face: Opened, Font } = this.#library
    const opened = new Opened(new Blob(readWoff(readFileSync(join(this.#folder, `${name}.woff`)))))
    const face = { name, font: new Font(opened), unitsPerEm: opened.upem, has: new Set(opened.collectUnicodes()) }
    this.#faces.set(name, face)
    return face
  }
}
