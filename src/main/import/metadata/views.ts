/** A count of views found in a text, and where its words stand. */
export type FoundViews = Readonly<{ views: number; start: number; end: number }>

const number = String.raw`(?<number>\d{1,3}(?:[.,\u00a0\u202f' ]\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)\s?(?<scale>[kmb](?![\p{L}])|mil(?![\p{L}])|bin(?![\p{L}])|mn(?![\p{L}])|тыс\.?|млн\.?|천|만|억|千|万|萬|億|亿)?\+?`
const word =
  'page ?views|views?|viewed|reads?|hits?|görüntülenme|görüntüleme|okunma|visualiza(?:ções|ção|ciones|ción|zioni)|visitas|vistas|vues|visites|' +
  'Aufrufe|Leser|weergaven|просмотр(?:ов|а|ы)?|lecturas|letture|leituras'
const cjkBefore =
  '조회 ?수|조회|閲覧数|閲覧|再生回数|浏览量|浏览|阅读量|阅读|瀏覽|點閱|views?|hits?|Aufrufe|vues|visualizações|visualizaciones|görüntülenme|okunma|просмотры|просмотров'
const cjkAfter = '회 조회|명 조회|읽음|回閲覧|回表示|回視聴|ビュー|次浏览|次阅读|浏览|阅读|次瀏覽|人瀏覽'

const patterns = [
  new RegExp(
    String.raw`(?<![\p{L}])(?:${cjkBefore})\s*[:：]?\s*(?<![\d.,])${number}\s*(?:회|次|回)?(?!\d)(?!\s*(?:${word})(?![\p{L}]))`,
    'iu',
  ),
  new RegExp(String.raw`(?<![\d.,])${number}\s*(?:de\s+)?(?:${word})(?![\p{L}])`, 'iu'),
  new RegExp(String.raw`(?<![\d.,])${number}\s*(?:${cjkAfter})`, 'iu'),
]

const scales: Readonly<Record<string, number>> = {
  k: 1e3,
  mil: 1e3,
  bin: 1e3,
  тыс: 1e3,
  천: 1e3,
  千: 1e3,
  m: 1e6,
  mn: 1e6,
  млн: 1e6,
  b: 1e9,
  만: 1e4,
  万: 1e4,
  萬: 1e4,
  억: 1e8,
  億: 1e8,
  亿: 1e8,
}

/** "1,234", "1.234" and "1 234" are the same number; "1.2K", "1,2 mil" and "1.2만" are scaled. */
export function parseCount(digits: string, scale: string | undefined): number | null {
  const factor = scale ? (scales[scale.toLowerCase().replace('.', '')] ?? 1) : 1
  const grouped = factor === 1 || /^\d{1,3}(?:[.,]\d{3}){2,}$/u.test(digits)
  const plain = grouped
    ? digits.replaceAll(/[.,\u00a0\u202f' ](?=\d{3}(?!\d))/gu, '').replace(',', '.')
    : digits.replaceAll(/[\u00a0\u202f' ]/gu, '').replace(',', '.')
  const count = Math.round(Number(plain) * factor)
  return Number.isSafeInteger(count) ? count : null
}

/** The first count of views in a text: "41 Views", "1.2K views", "조회수 41", "1.234 görüntüleme". */
export function findViews(text: string): FoundViews | null {
  let best: FoundViews | null = null
  for (const pattern of patterns) {
    const match = pattern.exec(text.slice(0, 2000))
    if (!match?.groups?.number) continue
    const views = parseCount(match.groups.number, match.groups.scale)
    if (views !== null && (!best || match.index < best.start)) best = { views, start: match.index, end: match.index + match[0].length }
  }
  return best
}
