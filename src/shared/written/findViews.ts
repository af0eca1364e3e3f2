import { plainFigures } from './days.ts'

/** A count of views found in a text, and where its words stand. */
export type FoundViews = Readonly<{ views: number; start: number; end: number }>

const digits = String.raw`(?<number>\d{1,3}(?:[.,\u00a0\u202f\u2009'’ ]\d{3})+(?:[.,]\d+)?|\d{1,2}(?:,\d{2})+,\d{3}|\d+(?:[.,]\d+)?)`
const scale = String.raw`(?<scale>[kmbw](?![\p{L}])|thousand|million|billion|milh(?:ão|ões)|mill?(?:\.|ones|ón|ões|ão)?(?![\p{L}])|mio\.?(?![\p{L}])|mrd\.?(?![\p{L}])|tsd\.?(?![\p{L}])|tausend|millionen|millions?|milliers?|mille(?![\p{L}])|mi(?![\p{L}])|bin(?![\p{L}])|mn(?![\p{L}])|milyon|тыс(?:\.|яч[аи]?)?|млн\.?|миллион(?:а|ов)?|млрд\.?|천|만|억|千|万|萬|億|亿)`
const number = String.raw`${digits}\s?(?:${scale})?\+?`
const word =
  'page ?views|views?|viewed|reads?|hits?|pv(?![\\p{L}])|' +
  'görüntülenme|görüntüleme|izlenme|okunma|tıklanma|k(?:ez|ere|ez) (?:okundu|görüntülendi|izlendi)|okuma|' +
  'visualizz?a(?:ções|ção|ciones|ción|zioni)|visitas|vistas|acessos|leituras?|lecturas|reproducciones|veces (?:leído|visto)|' +
  'vues?|visites|lectures|affichages|fois lu|Aufrufe?|Mal (?:gelesen|aufgerufen|angesehen)|Leser|Zugriffe|Klicks|' +
  'weergaven|просмотр(?:ов|а|ы)?|прочтени[йея]|показ(?:ов|а)?|letture|leituras'
const cjkBefore =
  '조회 ?수|조회|읽음|뷰|閲覧数|閲覧|再生回数|表示回数|アクセス数?|視聴回数|浏览量|浏览次数|浏览|阅读量|阅读数?|點閱|瀏覽數?|瀏覽|点击量?|播放量?|人气|pv|page ?views?|views?|reads?|hits?|' +
  'Aufrufe|Zugriffe|vues|lectures|visualizações|visitas|leituras|visualizaciones|lecturas|görüntülenme|okunma|izlenme|просмотры|просмотров|прочтений'
const cjkAfter =
  '회 ?조회|명 ?조회|명이 봄|명 읽음|읽음|뷰|回閲覧|回表示|回視聴|回再生|人が閲覧|ビュー|アクセス|次浏览|次阅读|次观看|次播放|浏览|阅读|次瀏覽|次點閱|次閱讀|人瀏覽|人阅读|人浏览|人看过'

const patterns = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:${cjkBefore})\s*[:：]?\s*(?<![\d.,])${number}\s*(?:회|次|回)?(?!\d)(?!\s*(?:${word})(?![\p{L}]))`,
    'iu',
  ),
  new RegExp(String.raw`(?<![\d.,])${number}\s*(?:de\s+)?(?:${word})(?![\p{L}])`, 'iu'),
  new RegExp(String.raw`(?<![\d.,])${number}\s*(?:${cjkAfter})`, 'iu'),
]

const thousand = [
  'k',
  'mil',
  'bin',
  'тыс',
  'тысяч',
  'тысяча',
  'тысячи',
  'thousand',
  'tsd',
  'tausend',
  'mille',
  'millier',
  'milliers',
  '천',
  '千',
]
const million = 'm mi mn mio mill millón millones milhões milhão million millions millionen milyon млн миллион миллиона миллионов'.split(
  ' ',
)
const factors = new Map<string, number>([
  ...thousand.map(name => [name, 1e3] as const),
  ...million.map(name => [name, 1e6] as const),
  ...['b', 'billion', 'mrd', 'млрд'].map(name => [name, 1e9] as const),
  ...['만', '万', '萬', 'w'].map(name => [name, 1e4] as const),
  ...['억', '億', '亿'].map(name => [name, 1e8] as const),
])

function factorOf(scaleName: string | undefined, around: string): number {
  if (!scaleName) return 1
  const name = scaleName.toLowerCase().replace('.', '')
  // In Turkish B is "bin", a thousand.
  if (name === 'b' && /görüntü|izlenme|okunma|okundu|tıklanma/iu.test(around)) return 1e3
  return factors.get(name) ?? 1
}

/** "1,234", "1.234" and "1 234" are the same number; "1.2K", "1,2 mil" and "1.2만" are scaled. `around` may tell what B means. */
export function parseCount(written: string, scaleName: string | undefined, around = ''): number | null {
  const factor = factorOf(scaleName, around)
  const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/u.test(written)
  const grouped = factor === 1 || /^\d{1,3}(?:[.,]\d{3}){2,}$/u.test(written)
  const spaces = /[\u00a0\u202f\u2009'’ ]/gu
  const plain = indian
    ? written.replaceAll(',', '')
    : grouped
      ? written.replaceAll(/[.,\u00a0\u202f\u2009'’ ](?=\d{3}(?!\d))/gu, '').replace(',', '.')
      : written.replaceAll(spaces, '').replace(',', '.')
  const count = Math.round(Number(plain) * factor)
  return Number.isSafeInteger(count) ? count : null
}

/** The first count of views in a text: "41 Views", "1.2K views", "조회수 41", "1.234 görüntüleme". */
export function findViews(text: string): FoundViews | null {
  const limited = plainFigures(text.slice(0, 2000))
  let best: FoundViews | null = null
  for (const pattern of patterns) {
    const match = pattern.exec(limited)
    if (!match?.groups?.number) continue
    const views = parseCount(match.groups.number, match.groups.scale, match[0])
    if (views !== null && (!best || match.index < best.start)) best = { views, start: match.index, end: match.index + match[0].length }
  }
  return best
}

const alone = new RegExp(String.raw`^[≈~]?\s?${number}$`, 'iu')

/** The count that a field holds which is known to count views: "41", "1.2K", "1,2 тыс.", "41 views". Null if none. */
export function readViews(text: string): number | null {
  const plain = plainFigures(text).replaceAll(/\s+/gu, ' ').trim()
  const groups = alone.exec(plain)?.groups
  return (groups?.number ? parseCount(groups.number, groups.scale) : null) ?? findViews(plain)?.views ?? null
}
