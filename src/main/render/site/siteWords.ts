import type { Plural } from '../words/vocabulary.ts'

/** What a site says of its own accord, beside what its pages do (`words/`), in one language. */
export interface SiteWords {
  readonly home: string
  readonly menu: string
  readonly search: string
  readonly searching: string
  readonly nothingFound: string
  readonly latest: string
  readonly mostViewed: string
  readonly tags: string
  readonly authors: string
  readonly subjects: string
  readonly years: string
  readonly lists: string
  readonly feeds: string
  readonly newer: string
  readonly older: string
  readonly pages: string
  /** With `{page}` and `{pages}`. */
  readonly pageOf: string
  /** With `{name}`. */
  readonly reviewsOf: string
  readonly missing: string
  readonly missingText: string
  readonly movedText: string
  readonly articles: Plural
}

type Row = readonly [
  ...words: readonly [string, string, string, string, string, string, string, string, string, string],
  ...more: readonly [string, string, string, string, string, string, string, string, string, string, string],
  articles: Plural,
]

function words(row: Row): SiteWords {
  const [home, menu, search, searching, nothingFound, latest, mostViewed, tags, authors, subjects, ...rest] = row
  const [years, lists, feeds, newer, older, pages, pageOf, reviewsOf, missing, missingText, movedText, articles] = rest
  return {
    home,
    menu,
    search,
    searching,
    nothingFound,
    latest,
    mostViewed,
    tags,
    authors,
    subjects,
    years,
    lists,
    feeds,
    newer,
    older,
    pages,
    pageOf,
    reviewsOf,
    missing,
    missingText,
    movedText,
    articles,
  }
}

const en = words([
  ...(['Home', 'Menu', 'Search', 'Searching…', 'Nothing found.', 'Latest', 'Most viewed', 'Tags', 'Authors', 'Subjects'] as const),
  ...(['Years', 'Lists', 'Feeds', 'Newer', 'Older', 'Pages', 'Page {page} of {pages}', 'All reviews of {name}'] as const),
  ...(['Page not found', 'There is nothing at this address.', 'This page has moved.'] as const),
  { one: '{n} article', other: '{n} articles' },
])

const catalogue: Readonly<Record<string, SiteWords>> = {
  en,
  de: words([
    ...(['Start', 'Menü', 'Suche', 'Suche läuft …', 'Nichts gefunden.', 'Neueste', 'Meistgelesen', 'Schlagwörter', 'Autoren'] as const),
    ...(['Themen', 'Jahre', 'Listen', 'Feeds', 'Neuere', 'Ältere', 'Seiten', 'Seite {page} von {pages}'] as const),
    ...(['Alle Besprechungen zu {name}', 'Seite nicht gefunden', 'Unter dieser Adresse gibt es nichts.'] as const),
    'Diese Seite ist umgezogen.',
    { one: '{n} Artikel', other: '{n} Artikel' },
  ]),
  es: words([
    ...(['Inicio', 'Menú', 'Buscar', 'Buscando…', 'No se encontró nada.', 'Lo último', 'Lo más visto', 'Etiquetas', 'Autores'] as const),
    ...(['Temas', 'Años', 'Listas', 'Canales', 'Más recientes', 'Más antiguos', 'Páginas', 'Página {page} de {pages}'] as const),
    ...(['Todas las reseñas de {name}', 'Página no encontrada', 'No hay nada en esta dirección.'] as const),
    'Esta página se ha trasladado.',
    { one: '{n} artículo', other: '{n} artículos' },
  ]),
  fr: words([
    ...(['Accueil', 'Menu', 'Rechercher', 'Recherche…', 'Aucun résultat.', 'Derniers articles', 'Les plus lus', 'Étiquettes'] as const),
    ...(['Auteurs', 'Sujets', 'Années', 'Listes', 'Flux', 'Plus récents', 'Plus anciens', 'Pages', 'Page {page} sur {pages}'] as const),
    ...(['Toutes les critiques de {name}', 'Page introuvable', 'Il n’y a rien à cette adresse.'] as const),
    'Cette page a été déplacée.',
    { one: '{n} article', other: '{n} articles' },
  ]),
  ja: words([
    ...([
      'ホーム',
      'メニュー',
      '検索',
      '検索中…',
      '見つかりませんでした。',
      '最新',
      'よく読まれている記事',
      'タグ',
      '著者',
      '題材',
    ] as const),
    ...(['年', 'リスト', 'フィード', '新しい記事', '古い記事', 'ページ', '{page} / {pages} ページ', '{name} のレビュー一覧'] as const),
    ...(['ページが見つかりません', 'このアドレスには何もありません。', 'このページは移動しました。'] as const),
    { other: '{n} 件' },
  ]),
  ko: words([
    ...(['홈', '메뉴', '검색', '검색 중…', '찾은 것이 없습니다.', '최신 글', '많이 본 글', '태그', '글쓴이', '주제'] as const),
    ...(['연도', '목록', '피드', '새 글', '지난 글', '페이지', '{pages}쪽 중 {page}쪽', '{name}에 관한 모든 리뷰'] as const),
    ...(['페이지를 찾을 수 없습니다', '이 주소에는 아무것도 없습니다.', '이 페이지는 옮겨졌습니다.'] as const),
    { other: '글 {n}개' },
  ]),
  pt: words([
    ...(['Início', 'Menu', 'Buscar', 'Buscando…', 'Nada encontrado.', 'Mais recentes', 'Mais vistos', 'Etiquetas', 'Autores'] as const),
    ...(['Assuntos', 'Anos', 'Listas', 'Feeds', 'Mais novos', 'Mais antigos', 'Páginas', 'Página {page} de {pages}'] as const),
    ...(['Todas as resenhas de {name}', 'Página não encontrada', 'Não há nada neste endereço.', 'Esta página mudou de lugar.'] as const),
    { one: '{n} artigo', other: '{n} artigos' },
  ]),
  ru: words([
    ...(['Главная', 'Меню', 'Поиск', 'Идёт поиск…', 'Ничего не найдено.', 'Новое', 'Самое читаемое', 'Метки', 'Авторы'] as const),
    ...(['Темы', 'Годы', 'Списки', 'Ленты', 'Новее', 'Раньше', 'Страницы', 'Страница {page} из {pages}'] as const),
    ...(['Все рецензии: {name}', 'Страница не найдена', 'По этому адресу ничего нет.', 'Эта страница переехала.'] as const),
    { one: '{n} статья', few: '{n} статьи', many: '{n} статей', other: '{n} статьи' },
  ]),
  tr: words([
    ...(['Ana sayfa', 'Menü', 'Ara', 'Aranıyor…', 'Bir şey bulunamadı.', 'Son yazılar', 'En çok okunanlar', 'Etiketler'] as const),
    ...(['Yazarlar', 'Konular', 'Yıllar', 'Listeler', 'Beslemeler', 'Daha yeni', 'Daha eski', 'Sayfalar'] as const),
    ...([
      'Sayfa {page} / {pages}',
      '{name} üzerine tüm yazılar',
      'Sayfa bulunamadı',
      'Bu adreste bir şey yok.',
      'Bu sayfa taşındı.',
    ] as const),
    { one: '{n} yazı', other: '{n} yazı' },
  ]),
  zh: words([
    ...(['首页', '菜单', '搜索', '正在搜索…', '没有找到。', '最新', '阅读最多', '标签', '作者', '主题'] as const),
    ...(['年份', '列表', '订阅', '较新', '较旧', '页码', '第 {page} 页，共 {pages} 页', '{name} 的全部评论', '找不到页面'] as const),
    ...(['这个地址没有内容。', '这个页面已经移动。'] as const),
    { other: '{n} 篇' },
  ]),
}

/** The words of a language, given its base (`pt` for `pt-BR`), and the language that they are in: English where there are none yet. */
export function siteWordsOf(base: string): { readonly words: SiteWords; readonly saidIn: string } {
  const own = Object.hasOwn(catalogue, base) ? catalogue[base] : undefined
  return own ? { words: own, saidIn: base } : { words: en, saidIn: 'en' }
}
