import { findDate } from '../../../shared/written/findDate.ts'
import { findViews } from '../../../shared/written/findViews.ts'

/** A stretch of text from one element. `date` is what a `time` element says in its attribute, `role` what the markup says it is. */
export type MetaPart = Readonly<{ text: string; date?: string | null; role?: 'author' | 'title' | 'site' | 'aside' | null }>

/** What a line such as "NAME - Nov 13, 2025 41 Views" says. `rest` is what is neither date nor views, part by part. */
export type EntryMeta = Readonly<{
  author: string | null
  site: string | null
  date: string | null
  views: number | null
  rest: readonly string[]
  /** False where words stand against a date with nothing between that could part them: then it's rather a sentence. */
  parted: boolean
}>

const times =
  /(?:^|(?<=[\s(|·,–—-]))(?:at\s+|um\s+|à\s+|às\s+|a las\s+)?(?:오전|오후|上午|下午|午前|午後)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?(?:a\.?m\.?|p\.?m\.?|Uhr|h))?(?:\s?(?:UTC|GMT|KST|EST|EDT|CET|CEST|PST|PDT|JST|[+-]\d{2}:?\d{2}))?(?![\d:\p{L}])/giu
const noise =
  /(?:^|(?<=[|\s]))(?:\d+\s?(?:min(?:ute)?s?(?:\s?read)?|comments?|replies|likes?|shares?|분|댓글|공감|yorum|comentários?|comentarios?|Kommentare?|commentaires?|コメント)|(?:댓글|공감|추천|좋아요|비추천|comments?|likes?)\s?:?\s?\d+|min(?:ute)?s? read|read time|leave a comment|no comments|updated(?: on)?|last (?:updated|modified)|published(?: on)?|posted(?: on)?|date|입력|수정|등록|작성일|작성|게시|발행|기사입력|최종수정|yayın(?:lanma)?(?: tarihi)?|güncelleme|publicado(?: em| el)?|atualizado(?: em)?|veröffentlicht(?: am)?|aktualisiert(?: am)?|publié(?: le)?|mis à jour(?: le)?|pubblicato(?: il)?|投稿日|公開日|更新日|发布时间|发布于|views|조회)\s*[:：]?\s*(?=[|·•∙()[\],/–—-]|$)/giu
const authorPrefix =
  /^(?:by|written by|words by|text by|posted by|review by|reviewed by|author|writer|von|por|par|di|da|yazan|yazar|글쓴이|글|작성자|기자|필자|著者|文|作者|记者|автор|escrito por|autor(?:in|a)?|auteur|autore)\s*[:：]?\s+|^(?:글쓴이|글|작성자|著者|文|作者|记者)\s*[:：]\s*/iu
const separators = /\s*[|·•∙‧／⋅]\s*|\s+[-–—/~,]+\s+|^\s*[-–—/,]+\s*|\s*[-–—/,]+\s*$|,\s+(?=\|)|\s*[()[\]]\s*|\n/u
const particles = new Set(
  'de da do dos das del della di du la le les el van von der den ten bin ibn al and und et e y ve و & of the'.split(' '),
)

/** Whether a text can be somebody's name, or an outlet's. */
export function isNameLike(text: string): boolean {
  if (text.length > 60 || !/\p{L}/u.test(text) || /[?!。:;"“”]/u.test(text)) return false
  const words = text.split(/\s+/u)
  return words.length <= 6 && !(text.endsWith('.') && (words.at(-1)?.length ?? 0) > 4)
}

/** Whether a text is written as a name is: capitals but for particles, or a few characters where there are none. */
function isWrittenAsName(text: string): boolean {
  if (!isNameLike(text)) return false
  if (/[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text))
    return text.length <= 10 && text.split(/\s+/u).length <= 2
  const words = text.split(/\s+/u)
  return (
    words.length <= 5 &&
    words.every((word, index) => (index > 0 && index < words.length - 1 && particles.has(word)) || /^[^\p{Ll}]/u.test(word))
  )
}

type Blanked = { text: string; parted: boolean }

/** Takes a stretch out; `parted` stays true if its neighbours are parted from it by a sign, a part's end, or its being at an end. */
function blank(text: string, start: number, end: number): Blanked {
  const before = text.slice(0, start).replace(/(?<=\s)(?:on|am|vom|le|el|em|il|op|den)\s*$/iu, '| ')
  const after = text.slice(end)
  const open = before.trim() === '' || /[|·•∙()[\],:/–—-]\s*$/u.test(before)
  const closed = after.trim() === '' || /^\s*[|·•∙()[\],/–—-]/u.test(after) || findViews(after)?.start === after.search(/\S/u)
  return { text: `${before} | ${after}`, parted: open && closed }
}

/** Reads the line or lines under an entry's title, given in parts. `language` orders days and months in figures. */
export function readEntryMeta(parts: readonly MetaPart[], language: string): EntryMeta {
  let date: string | null = null
  let author: string | null = null
  let site: string | null = null
  const texts: string[] = []
  for (const part of parts) {
    if (part.date && findDate(part.date, language)) {
      date ??= findDate(part.date, language)?.date ?? null
      const views = findViews(part.text)
      if (views) texts.push(part.text.slice(views.start, views.end))
    } else if (part.role === 'author' && isNameLike(part.text) && !findDate(part.text, language) && !findViews(part.text)) {
      author = author ? `${author}, ${withoutPrefix(part.text)}` : withoutPrefix(part.text) || null
    } else if (part.role === 'site' && isNameLike(part.text)) site ??= part.text
    else if (part.role !== 'aside') texts.push(part.text)
  }
  let text = texts.join(' | ')
  let parted = true
  const found = findViews(text)
  if (found) {
    const blanked = blank(text, found.start, found.end)
    text = blanked.text
    // "NAME - Nov 13, 2025 41 Views": views may follow a date with a space alone, which the date's own turn sees.
    parted = blanked.parted || findDate(blanked.text, language) !== null
  }
  for (let turn = 0; turn < 3; turn += 1) {
    const day = findDate(text, language)
    if (!day) break
    date ??= day.date
    const blanked = blank(text, day.start, day.end)
    text = blanked.text
    parted &&= blanked.parted
  }
  text = text.replaceAll(times, ' ').replaceAll(noise, ' ')
  const stretches = text.split(separators).map(part =>
    part
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .replaceAll(/^[-–—/,:]+\s*|\s*[-–—/,:]+$/gu, ''),
  )
  const rest = stretches.map(withoutPrefix).filter(part => /[\p{L}\p{N}]/u.test(part))
  const names = rest.filter(isNameLike)
  if (!author && names.length) {
    const by = stretches.find(part => authorPrefix.test(part) && withoutPrefix(part))
    author = (by && withoutPrefix(by)) || names[0] || null
  }
  site ??= names.find(name => name !== author && !/^\p{L}+\.? \d{1,2}$|^\d{1,2}\.? \p{L}+$/u.test(name)) ?? null
  return { author, site, date, views: found?.views ?? null, rest, parted: parted || rest.every(isWrittenAsName) }
}

function withoutPrefix(text: string): string {
  return `${text} `.replace(authorPrefix, '').trim()
}

/** How many of author, date and views are known. */
export function fieldCount(meta: EntryMeta): number {
  return (meta.author ? 1 : 0) + (meta.date ? 1 : 0) + (meta.views === null ? 0 : 1)
}

/** Whether a line is nothing but what stands under a title: a date or views, with at most a name and an outlet. */
export function isMetaLine(parts: readonly MetaPart[], language: string): boolean {
  if (parts.reduce((length, part) => length + part.text.length, 0) > 160) return false
  const meta = readEntryMeta(parts, language)
  return (meta.date !== null || meta.views !== null) && meta.parted && meta.rest.length <= 2 && meta.rest.every(isNameLike)
}

/** A line with title, name and date in one: "Title - Name - Nov 13, 2025 - 41 Views". */
export function isEntryLine(text: string): boolean {
  if (text.length > 250) return false
  const meta = readEntryMeta([{ text }], 'und')
  const [only, ...others] = meta.rest
  return meta.date !== null && meta.parted && (others.length > 0 || (only !== undefined && splitCapitals(only) !== null))
}

/** "Ten silent films PETRA LIND" is a title and a name, told apart by the name's capitals; null where they aren't. */
export function splitCapitals(text: string): { title: string; name: string } | null {
  const match = /^(?<title>.*\p{Ll}.*?)\s+(?<name>\p{Lu}[\p{Lu}.'’-]+(?:\s\p{Lu}[\p{Lu}.'’-]*){0,3})$/u.exec(text)
  const { title, name } = match?.groups ?? {}
  return title && name && title.includes(' ') ? { title, name } : null
}
