import { FieldSpelling, type FieldWord } from '../editor/spelling/FieldSpelling.ts'
import { misspellingAt, type Misspelling } from '../editor/spelling/misspeltPlugin.ts'
import { SpellChecker, type Dictionary } from '../editor/spelling/SpellChecker.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'

/** A misspelt word, wherever it stands, and what can be done about it there. */
export type FoundWord = Readonly<{
  word: string
  language: string
  /** In pixels of the window. */
  place: Readonly<{ left: number; top: number; width: number; height: number }>
  /** Puts another word in its place, with the same formats; nothing where the text has changed since. */
  replace: (by: string) => void
  /** Gives the focus back to where it stands. */
  focus: () => void
}>

/** The spelling of a whole article: of its text, and of the title and the standfirst above it. */
export class ArticleSpelling {
  readonly #session: ArticleSession
  readonly #text: SpellChecker
  readonly #fields: readonly FieldSpelling[]
  readonly #unsubscribe: () => void

  /** `onMenu` is called when a misspelt word of a field is pressed. */
  constructor(session: ArticleSession, dictionary: Dictionary, onMenu: (found: FoundWord) => void) {
    this.#session = session
    this.#text = new SpellChecker(session, dictionary)
    this.#fields = session.host.headFields().map(field => {
      const spelling: FieldSpelling = new FieldSpelling(
        field,
        dictionary,
        () => this.#text.language,
        word => onMenu(inField(spelling, word)),
      )
      return spelling
    })
    let { title, standfirst } = session.header.get()
    this.#unsubscribe = session.header.subscribe(() => {
      const now = session.header.get()
      const same = now.title === title && now.standfirst === standfirst
      ;({ title, standfirst } = now)
      if (!same && !this.#fields.some(({ field }) => field === document.activeElement)) this.#againInFields()
    })
  }

  set language(language: string) {
    this.#text.language = language
  }

  /** Whether anything was checked yet. */
  get hasChecked(): boolean {
    return this.#text.hasChecked
  }

  /** Checks again what is known: words were added to a dictionary, or taken out. */
  readonly again = (): void => {
    this.#text.again()
    this.#againInFields()
  }

  /** The misspelt word of the text at a position, or null. */
  at(pos: number): FoundWord | null {
    const found = misspellingAt(this.#session.editor.state, pos)
    return found && inText(this.#session, found)
  }

  /** The first misspelt word behind the caret, round the end of the article; it is selected then. Null if there is none. */
  async next(): Promise<FoundWord | null> {
    const at = this.#fields.findIndex(({ field }) => field === document.activeElement)
    const caret = this.#fields[at]?.field.selectionEnd ?? 0
    const fields = this.#fields.map(spelling => () => this.#nextIn(spelling, 0))
    const [current] = this.#fields.slice(Math.max(0, at))
    const ways =
      at < 0 || !current
        ? [() => this.#nextInText('behind'), ...fields, () => this.#nextInText('before')]
        : [() => this.#nextIn(current, caret + 1), ...fields.slice(at + 1), () => this.#nextInText('anywhere'), ...fields.slice(0, at + 1)]
    for (const way of ways) {
      const found = await way()
      if (found) return found
    }
    return null
  }

  stop(): void {
    this.#text.stop()
    this.#unsubscribe()
    for (const field of this.#fields) field.stop()
  }

  #againInFields(): void {
    for (const field of this.#fields) field.again()
  }

  async #nextIn(spelling: FieldSpelling, from: number): Promise<FoundWord | null> {
    const found = await spelling.next(from)
    if (!found) return null
    spelling.select(found)
    return inField(spelling, found)
  }

  async #nextInText(where: 'behind' | 'before' | 'anywhere'): Promise<FoundWord | null> {
    const found = await this.#text.next(where)
    if (!found) return null
    this.#text.select(found)
    return inText(this.#session, found)
  }
}

function inField(spelling: FieldSpelling, found: FieldWord): FoundWord {
  return {
    word: found.word,
    language: found.language,
    place: spelling.placeOf(found),
    replace: by => spelling.replace(found, by),
    focus: () => spelling.field.focus(),
  }
}

function inText(session: ArticleSession, { from, to, word, language }: Misspelling): FoundWord {
  const { view } = session.editor
  const [start, end] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)]
  return {
    word,
    language,
    place: { left: start.left, top: start.top, width: Math.max(1, end.left - start.left), height: start.bottom - start.top },
    replace: by => {
      const { state } = session.editor
      if (to > state.doc.content.size || state.doc.textBetween(from, to) !== word) return
      view.dispatch(state.tr.replaceWith(from, to, state.schema.text(by, state.doc.nodeAt(from)?.marks ?? [])).scrollIntoView())
    },
    focus: () => session.focus(),
  }
}
