import { wordsToCheck } from '../../../shared/spelling/wordsToCheck.ts'
import type { Dictionary } from './SpellChecker.ts'
import { Underlines } from './underlines.ts'

/** A misspelt word of a field. */
export type FieldWord = Readonly<{ from: number; to: number; word: string; language: string }>

/** After an edit the check waits for a pause this long, in milliseconds. */
const pauseMs = 400
const moves = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

/**
 * Underlines what is misspelt in a plain field. The browser marks no part of a field's text: beneath it stands the same text
 * unseen, and its underlines are what is seen.
 */
export class FieldSpelling {
  readonly field: HTMLTextAreaElement
  readonly #dictionary: Dictionary
  readonly #language: () => string
  readonly #mirror = document.createElement('div')
  readonly #text = document.createTextNode('')
  readonly #underlines = new Underlines()
  readonly #ended = new AbortController()
  #wrong: readonly FieldWord[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #typing = false

  /** `language` says which one the field is in, whenever it is checked; `onMenu` is called where one of its misspelt words is pressed. */
  constructor(field: HTMLTextAreaElement, dictionary: Dictionary, language: () => string, onMenu: (word: FieldWord) => void) {
    this.field = field
    this.#dictionary = dictionary
    this.#language = language
    this.#mirror.className = `${field.className} field-mirror`
    this.#mirror.setAttribute('aria-hidden', 'true')
    this.#mirror.append(this.#text)
    field.parentElement?.append(this.#mirror)
    this.#follow()
    const { signal } = this.#ended
    field.addEventListener('input', () => this.#edited(), { signal })
    field.addEventListener('blur', () => this.#rest(), { signal })
    field.addEventListener('pointerdown', () => this.#rest(), { signal })
    field.addEventListener('keydown', event => moves.has(event.key) && this.#rest(), { signal })
    field.addEventListener(
      'contextmenu',
      event => {
        const word = this.#at(event.clientX, event.clientY)
        if (!word) return
        event.preventDefault()
        onMenu(word)
      },
      { signal },
    )
  }

  /** Checks again soon: the text was changed from elsewhere, or what is known of words. */
  readonly again = (): void => this.#soon(0)

  /** The first misspelt word that ends at `from` or behind it; null if there is none. */
  async next(from: number): Promise<FieldWord | null> {
    this.#typing = false
    await this.#check()
    return this.#wrong.find(({ to }) => to >= from) ?? null
  }

  select({ from, to }: FieldWord): void {
    this.field.focus()
    this.field.setSelectionRange(from, to)
  }

  /** Puts another word in the place of one, as if it were typed: so that it is undone as that is. */
  replace(word: FieldWord, by: string): void {
    if (this.field.value.slice(word.from, word.to) !== word.word) return
    this.select(word)
    // What a command of the page types is not announced, and the field notes by that what it undoes to.
    this.field.dispatchEvent(new InputEvent('beforeinput', { inputType: 'insertReplacementText', data: by }))
    document.execCommand('insertText', false, by)
  }

  /** Where a word stands, in pixels of the window. */
  placeOf(word: FieldWord): DOMRect {
    return this.#range(word).getBoundingClientRect()
  }

  stop(): void {
    this.#ended.abort()
    clearTimeout(this.#timer)
    this.#underlines.clear()
    this.#mirror.remove()
    this.field.removeAttribute('aria-invalid')
  }

  #edited(): void {
    this.#typing = true
    this.#follow()
    // Signs that are set while they are typed come after the letter.
    requestAnimationFrame(() => this.#follow())
    this.#soon(pauseMs)
  }

  #rest(): void {
    if (!this.#typing) return
    this.#typing = false
    this.#soon(pauseMs)
  }

  #soon(ms: number): void {
    clearTimeout(this.#timer)
    if (!this.#ended.signal.aborted) this.#timer = setTimeout(() => void this.#check().catch(() => undefined), ms)
  }

  async #check(): Promise<void> {
    this.#follow()
    const { value } = this.field
    const language = this.#language()
    const words = wordsToCheck(value)
    if (words.length > 0) await this.#dictionary.look(language, [...new Set(words.map(({ word }) => word))])
    if (this.#ended.signal.aborted || this.field.value !== value) return
    this.#wrong = words
      .map(({ word, at }) => ({ word, from: at, to: at + word.length, language }))
      .filter(({ word, from, to }) => this.#dictionary.isWrong(language, word) && !this.#isBeingTyped(from, to))
    this.#underlines.clear()
    for (const word of this.#wrong) this.#underlines.put(word, this.#range(word))
    if (this.#wrong.length > 0) this.field.setAttribute('aria-invalid', 'spelling')
    else this.field.removeAttribute('aria-invalid')
  }

  #isBeingTyped(from: number, to: number): boolean {
    const { selectionStart: caret, selectionEnd } = this.field
    return this.#typing && document.activeElement === this.field && caret === selectionEnd && caret >= from && caret <= to
  }

  #at(x: number, y: number): FieldWord | null {
    const isIn = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom
    const found = this.#wrong.find(word => [...(this.#underlines.of(word)?.getClientRects() ?? [])].some(isIn))
    return found && this.field.value.slice(found.from, found.to) === found.word ? found : null
  }

  #range({ from, to }: FieldWord): Range {
    const range = document.createRange()
    const { length } = this.#text
    range.setStart(this.#text, Math.min(from, length))
    range.setEnd(this.#text, Math.min(to, length))
    return range
  }

  /** Has the text beneath be what the field says; only what changed is put, so that the underlines around it move along. */
  #follow(): void {
    const { value: next, dir, lang } = this.field
    const before = this.#text.data
    this.#mirror.dir = dir
    this.#mirror.lang = lang
    if (next === before) return
    const shorter = Math.min(next.length, before.length)
    let start = 0
    while (start < shorter && next[start] === before[start]) start += 1
    let end = 0
    while (end < shorter - start && next.at(-1 - end) === before.at(-1 - end)) end += 1
    this.#text.replaceData(start, before.length - start - end, next.slice(start, next.length - end))
  }
}
