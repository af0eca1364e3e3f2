import type { SaidOfItem } from './itemOf.ts'

export type Column = keyof SaidOfItem | 'list' | 'slug'

/** Names of columns as exports of other programs have them, without case, spaces and signs. */
const names: Readonly<Record<Column, string>> = {
  list: 'list liste lista folder ordner 목록 리스트 列表 一覧 список',
  title:
    'title headline name titel titre título titulo titolo başlık baslik заголовок название 제목 タイトル 件名 标题 標題 pagetitle posttitle articletitle text',
  author: 'author authors byline writer creator by autor auteur autore yazar автор 작성자 저자 글쓴이 기자 著者 作者',
  site: 'site source publisher outlet publication website sitename quelle fonte fuente kaynak источник 출처 매체 サイト 出典 来源 來源',
  date: 'date published publishedat datepublished publicationdate pubdate publishdate day datum fecha data tarih дата 날짜 발행일 작성일 日付 公開日 日期',
  views:
    'views pageviews screenpageviews uniquepageviews hits visits reads count viewcount pageloads aufrufe vues visitas visualizaciones visualizações görüntülenme просмотры 조회수 閲覧数 表示回数 浏览量 瀏覽數',
  viewsAt: 'viewsat viewscounted countedon counted viewsdate',
  url: 'url link address href permalink page pagepath pagelocation pagepathandscreenclass landingpage path uri fullurl adresse adresa lien enlace endereço bağlantı ссылка 주소 링크 アドレス 链接 網址 网址',
  note: 'note notes description summary comment excerpt beschreibung descripción descrição açıklama описание 설명 메모 備考 摘要',
  image: 'image picture thumbnail',
  language: 'language lang sprache langue idioma dil язык 언어 言語 语言',
  article: 'article articleid',
  slug: 'slug',
}

const byName = new Map(Object.entries(names).flatMap(([column, words]) => words.split(' ').map(word => [word, column] as const)))

/** What a column holds by its name: null where nobody knows. */
export function columnOf(head: string): Column | null {
  const plain = head
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
  const found = byName.get(plain)
  return found !== undefined && isColumn(found) ? found : null
}

function isColumn(name: string): name is Column {
  return Object.hasOwn(names, name)
}
