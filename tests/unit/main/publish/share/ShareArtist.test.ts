import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { assert, constantFrom, property, string } from 'fast-check'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { ShareArtist } from '../../../../../src/main/publish/share/ShareArtist.ts'
import { shareCard, shareFile } from '../../../../../src/main/publish/share/ShareCard.ts'
import { drawShareCard } from '../../../../../src/main/publish/share/drawShareCard.ts'
import { Fonts } from '../../../../../src/main/publish/share/Fonts.ts'
import { brightestNear, contrast, luminance, paintOver } from '../../../../../src/main/publish/share/paintOver.ts'
import { Typesetter } from '../../../../../src/main/publish/share/Typesetter.ts'
import { assetId } from '../../../../../src/shared/model/ids.ts'
import { emptyHeader, type ArticleHeader } from '../../../../../src/shared/model/article.ts'

const stars = { value: 4.5, best: 5, worst: 1 }
const titles: Readonly<Record<string, string>> = {
  en: 'The General: a locomotive, a girl, and the straightest line in silent film',
  vi: 'Tướng quân: đường thẳng nhất của điện ảnh câm',
  ru: 'Генерал: прямая линия немого кино',
  el: 'Ο Στρατηγός: η πιο ίσια γραμμή',
  ko: '장군: 무성 영화의 가장 곧은 선에 대하여',
  ja: '大列車追跡：無声映画の、もっともまっすぐな線・キートン',
  zh: '将军号：默片时代最笔直的一条线，与巴斯特·基顿的喜剧',
  ar: 'الجنرال: أكثر خط مستقيم في السينما الصامتة (1926)',
  he: 'הגנרל: הקו הישר ביותר (1926) Buster Keaton',
  th: 'นายพล: เส้นตรงที่สุดในภาพยนตร์เงียบของบัสเตอร์ คีตัน',
  hi: 'जनरल: मूक सिनेमा की सबसे सीधी रेखा',
}

let artist: ShareArtist
const covered = { asset: assetId.parse(`${'c'.repeat(64)}.png`), alt: '', caption: '', credit: '', width: 1200, height: 630 }
beforeAll(async () => {
  artist = await ShareArtist.load(join(process.cwd(), 'resources/share'))
})

function picture(header: Partial<ArticleHeader>): Buffer | null {
  const card = shareCard({ ...emptyHeader, ...header }, 'Silent Reviews', {})
  return card && artist.draw(card)
}

describe('A picture for sharing', () => {
  it('is drawn in every script that Deckle brings typefaces for, with the same bytes on every machine', () => {
    const drawn = Object.entries(titles).map(([language, title]) => {
      const png = picture({ language, title, author: 'Ada Kim', rating: stars })
      return [language, png && createHash('sha256').update(png).digest('hex').slice(0, 16)]
    })
    expect(Object.fromEntries(drawn)).toMatchSnapshot()
  })

  it('is a PNG of 1200 by 630 that other programs read, with its ink where text is', async () => {
    const png = picture({ title: 'The General', rating: stars })
    const { data, info } = await sharp(png ?? Buffer.alloc(0))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 1200, height: 630, channels: 3 })
    const dark = (x: number, y: number, wide: number, tall: number) => {
      let count = 0
      for (let row = y; row < y + tall; row += 1)
        for (let column = x; column < x + wide; column += 1) if ((data[(row * 1200 + column) * 3] ?? 0) < 80) count += 1
      return count
    }
    expect(dark(84, 150, 700, 330)).toBeGreaterThan(4000)
    expect(dark(1000, 0, 200, 630)).toBe(0)
    // The accent at the edge: #9a3619.
    expect([...data.subarray(0, 3)]).toEqual([0x9a, 0x36, 0x19])
  })

  it('stands on the other side for texts that are read from the right', async () => {
    const png = picture({ title: 'הגנרל', language: 'he' })
    const { data } = await sharp(png ?? Buffer.alloc(0))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([...data.subarray(1199 * 3, 1200 * 3)]).toEqual([0x9a, 0x36, 0x19])
    expect([...data.subarray(0, 3)]).toEqual([0xfd, 0xfc, 0xf9])
  })

  it('is not drawn where a letter has no form, rather than with holes', () => {
    expect(picture({ title: 'ᚠᚢᚦᚨᚱᚲ' })).toBeNull()
    expect(picture({ title: '   ' })).toBeNull()
    expect(picture({ title: '🎬' })).toBeNull()
  })

  it('leaves emoji and letters that only steer others out', () => {
    expect(picture({ title: 'The General 🎬\u202E' })).toEqual(picture({ title: 'The General' }))
  })

  it('cuts a title that would fill pages, and a word that would fill lines', () => {
    for (const title of ['word '.repeat(2000), 'w'.repeat(10_000), '長'.repeat(10_000)]) expect(picture({ title })).not.toBeNull()
  })

  it('differs by what it shows, and by nothing else', () => {
    const card = shareCard({ ...emptyHeader, title: 'A', views: 3, tags: ['b'] }, 'Site', {})
    const same = shareCard({ ...emptyHeader, title: 'A' }, 'Site', {})
    const other = shareCard({ ...emptyHeader, title: 'A', rating: stars }, 'Site', {})
    if (!card || !same || !other) throw new Error('No card')
    expect(shareFile(card)).toBe(shareFile(same))
    expect(shareFile(card)).not.toBe(shareFile(other))
  })

  it('comes out for any title at all, or not at all', { timeout: 60_000 }, () => {
    const starts = new Set<string | null>()
    const title = string({ unit: 'grapheme', maxLength: 60 })
    const law = property(title, constantFrom('en', 'ar', 'ja', 'th', 'zh', 'x-odd'), (text, language) => {
      starts.add(picture({ title: text, language, rating: stars })?.subarray(1, 4).toString('latin1') ?? null)
    })
    assert(law, { numRuns: 25 })
    starts.delete(null)
    expect([...starts]).toEqual(starts.size === 0 ? [] : ['PNG'])
  })
})

function pointsOf(at: (x: number, y: number) => readonly [number, number, number]): Uint8Array<ArrayBuffer> {
  const points = new Uint8Array(1200 * 630 * 3)
  for (let y = 0; y < 630; y += 1) for (let x = 0; x < 1200; x += 1) points.set(at(x, y), (y * 1200 + x) * 3)
  return points
}

async function cornerOf(jpeg: Uint8Array | null): Promise<string> {
  const { data, info } = await sharp(jpeg ?? Buffer.alloc(0))
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect(info).toMatchObject({ width: 1200, height: 630, channels: 3 })
  const [red = 0, , blue = 0] = data.subarray(1190 * 3, 1191 * 3)
  return red > blue ? 'red' : 'blue'
}

describe('A picture for sharing over a cover', () => {
  const grounds: Readonly<Record<string, (x: number, y: number) => readonly [number, number, number]>> = {
    'all white': () => [255, 255, 255],
    'all black': () => [0, 0, 0],
    'a bright sky': (_, y) => (y < 300 ? [190, 220, 255] : [40, 60, 30]),
    'a fine check': (x, y) => ((x + y) % 2 === 0 ? [255, 255, 255] : [0, 0, 0]),
    'a yellow lamp in the dark': (x, y) => (Math.hypot(x - 300, y - 300) < 40 ? [255, 240, 120] : [12, 10, 8]),
  }
  const header = { ...emptyHeader, title: titles['en'] ?? '', author: 'Ada Kim', rating: stars, cover: covered }

  it.each(Object.entries(grounds))('has its text at least 4.5 to 1 from what is beneath it: %s', async (_, at) => {
    const card = shareCard(header, 'Silent Reviews', {})
    const sheet = card && drawShareCard(card, new Typesetter(await Fonts.load(join(process.cwd(), 'resources/share'))))
    if (!sheet) throw new Error('No sheet')
    const ground = pointsOf(at)
    const { points, strength } = paintOver(sheet, ground, '#9a3619')
    // What no letter covers is the ground that they stand on.
    const bare = Uint8Array.from(points, (value, i) => ((sheet.points[Math.floor(i / 3)] ?? 0) === 0 ? value : 0))
    expect(contrast(luminance([0xf1, 0xed, 0xe6]), brightestNear(sheet, bare))).toBeGreaterThanOrEqual(4.5)
    expect(strength).toBeGreaterThanOrEqual(0.35)
    expect(strength).toBeLessThan(0.75)
  })

  it('is a JPEG of 1200 by 630 with the same bytes every time, cut at its focal point; what is no picture gives none', async () => {
    const half = { create: { width: 1200, height: 1260, channels: 3 as const, background: '#ff0000' } }
    const lower = await sharp({ create: { width: 1200, height: 630, channels: 3, background: '#0000ff' } })
      .png()
      .toBuffer()
    const cover = await sharp(half)
      .composite([{ input: lower, left: 0, top: 630 }])
      .png()
      .toBuffer()
    const drawn = async (focus: string) => {
      const card = shareCard({ ...header, cover: { ...covered, focus } }, 'Silent Reviews', {})
      return card && artist.drawOver(card, cover)
    }
    const [top, again, bottom] = [await drawn('50 0'), await drawn('50 0'), await drawn('50 100')]
    expect(again).toEqual(top)
    expect([await cornerOf(top), await cornerOf(bottom)]).toEqual(['red', 'blue'])
    const card = shareCard(header, 'Silent Reviews', {})
    expect(card && (await artist.drawOver(card, new TextEncoder().encode('no picture')))).toBeNull()
  })
})
