import { Liquid, type Template } from 'liquidjs'
import { AppError } from '../../../shared/errors.ts'
import { cleanText } from '../cleanText.ts'
import { escapeAttribute } from '../write.ts'
import { Blocks, NotQuick, Run, type Piece } from './quick/Frame.ts'
import { pieceOf } from './quick/pieces.ts'
import { SafeHtml } from './SafeHtml.ts'
import { templateFault } from './templateFault.ts'
import { say } from '../../../shared/words/say.ts'

/** Milliseconds, characters and allocations that one page may cost: far more than any honest one does. */
const limits = { renderLimit: 5000, parseLimit: 2_000_000, memoryLimit: 50_000_000 } as const

/** The variables of a page by name. Own properties alone are seen: nothing of a prototype. */
export type Variables = Readonly<Record<string, unknown>>

/**
 * A theme's templates (Liquid), parsed once. They reach each other and nothing else: no file, no clock, no chance, no code.
 * All that they put out is escaped but what we give them as HTML.
 */
export class Templates {
  readonly #liquid: Liquid
  readonly #parsed = new Map<string, Template[]>()
  /** Null for those that Liquid itself has to make. */
  readonly #pieces = new Map<string, Piece | null>()
  readonly #sources: Readonly<Record<string, string>>

  /** `sources` by path within the theme's `templates` folder, with the extension `.liquid`. */
  constructor(sources: Readonly<Record<string, string>>) {
    this.#sources = sources
    this.#liquid = new Liquid({
      templates: { ...sources },
      extname: '.liquid',
      relativeReference: false,
      cache: true,
      ownPropertyOnly: true,
      strictFilters: true,
      strictVariables: true,
      lenientIf: true,
      timezoneOffset: 0,
      outputEscape: safeOutput,
      ...limits,
    })
    refuse(this.#liquid, 'raw', 'everything that is text has to be escaped')
    refuse(this.#liquid, 'sample', 'the same library has to give the same pages')
    refuse(this.#liquid, 'date', 'dates come written out: use .long, .medium or .iso')
    for (const name of ['date_to_xmlschema', 'date_to_rfc822', 'date_to_string', 'date_to_long_string'])
      refuse(this.#liquid, name, 'dates come written out: use .long, .medium or .iso')
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#sources, `${name}.liquid`)
  }

  /** Parses a template unless that is done. Throws `unreadable-file`, with `file` and `line` in its details. */
  parse(name: string): Template[] {
    const known = this.#parsed.get(name)
    if (known) return known
    const fresh = this.#faultsNamed(() => this.#liquid.parseFileSync(name))
    this.#parsed.set(name, fresh)
    return fresh
  }

  /** A whole page. Throws like `parse`. */
  render(name: string, variables: Variables): string {
    const parsed = this.parse(name)
    const quick = this.#quickly(name, variables)
    if (quick !== null) return quick
    return this.#faultsNamed(() => String(this.#liquid.renderSync(parsed, variables)))
  }

  // What goes wrong on the quick way goes wrong once more on Liquid's, which says where.
  #quickly(name: string, variables: Variables): string | null {
    try {
      const run = new Run()
      this.#piece(name)({ name: null, variables }, run, new Blocks())
      return run.text
    } catch (error) {
      if (!(error instanceof NotQuick)) throw error
      return null
    }
  }

  #piece(name: string): Piece {
    let piece = this.#pieces.get(name)
    if (piece === undefined) this.#pieces.set(name, (piece = this.#madePiece(name)))
    if (piece === null) throw new NotQuick(name)
    return piece
  }

  #madePiece(name: string): Piece | null {
    try {
      return pieceOf(this.parse(name), { reach: other => this.#piece(other), write: safeOutput })
    } catch (error) {
      if (error instanceof NotQuick || error instanceof AppError) return null
      throw error
    }
  }

  #faultsNamed<T>(work: () => T): T {
    try {
      return work()
    } catch (error) {
      const fault = templateFault(error, this.#sources)
      if (!fault) throw error
      throw new AppError(
        'unreadable-file',
        say('The theme can’t be used: {file}, line {line}: {sentence}', { file: fault.file, line: fault.line, sentence: fault.sentence }),
        {
          cause: error,
          details: { file: fault.file, line: String(fault.line), sentence: fault.sentence },
        },
      )
    }
  }
}

function safeOutput(value: unknown): string {
  if (value instanceof SafeHtml) return value.html
  if (value === null || value === undefined || value === false) return ''
  if (Array.isArray(value)) return value.map(safeOutput).join('')
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value)
  return escapeAttribute(cleanText(text ?? ''))
}

function refuse(liquid: Liquid, filter: string, why: string): void {
  liquid.registerFilter(filter, () => {
    throw new Error(`the filter "${filter}" is not there in themes: ${why}`)
  })
}
