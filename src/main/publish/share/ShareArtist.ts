import { readFocus } from '../../../shared/document/focus.ts'
import { cutPicture, jpegOf } from '../pictures/convertPicture.ts'
import { drawShareCard } from './drawShareCard.ts'
import { Fonts } from './Fonts.ts'
import { indexedPng } from './indexedPng.ts'
import { paintOver } from './paintOver.ts'
import type { ShareCard } from './ShareCard.ts'
import { height, width } from './Sheet.ts'
import { Typesetter } from './Typesetter.ts'

const paper = { paper: '#fdfcf9', text: '#211f1b', quiet: '#5d584f' }

/** Draws the pictures that other sites show beside a link: offline, with typefaces of Deckle's own, the same bytes on every machine. */
export class ShareArtist {
  readonly #setter: Typesetter

  private constructor(setter: Typesetter) {
    this.#setter = setter
  }

  /** `typefaces` is the folder that they are in. */
  static async load(typefaces: string): Promise<ShareArtist> {
    return new ShareArtist(new Typesetter(await Fonts.load(typefaces)))
  }

  /** Whether every letter of the title has a form. */
  canDraw({ title, language, rightToLeft }: ShareCard): boolean {
    return this.#setter.prepare(title, { weight: 'strong', language, rightToLeft }) !== null
  }

  /** The same over the card's cover, whose bytes these are: a JPEG. Null as well where they are no picture that can be read. */
  async drawOver(card: ShareCard, cover: Uint8Array): Promise<Uint8Array | null> {
    const sheet = drawShareCard(card, this.#setter)
    if (!sheet) return null
    const picture = await cutPicture(cover, { width, height, focus: readFocus(card.cover?.focus) }).catch(() => null)
    return picture && jpegOf(paintOver(sheet, picture, card.accent).points, width, height)
  }

  /** A PNG of 1200 by 630, or null where a letter of the title has no form. */
  draw(card: ShareCard): Buffer | null {
    const sheet = drawShareCard(card, this.#setter)
    return sheet && indexedPng(sheet, { ...paper, accent: card.accent })
  }
}
