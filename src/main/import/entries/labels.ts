const english =
  String.raw`(?:the |our |more |other |some )*(?:(?:related|latest|recent|recommended|popular|trending|top|further|similar|other|more|newest|new|most (?:read|viewed|popular|shared|recent)|editor['’]?s['’]?|featured|hot|breaking|today['’]?s)\s?)+(?:(?:film|movie|book|game|music|tech|world|local|culture)\s)?(?:news|articles?|posts?|stories|reviews?|reading|content|links|entries|reads|coverage|features?|picks?|choice|headlines|updates|topics|items|videos)?` +
  String.raw`|(?:you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)|read (?:next|more|also|on)|see also|also (?:read|on .{1,30})|more (?:from|on|in|about|like|by) .{1,50}|keep reading|continue reading|up next|next up|don['’]t miss|what to read next|in other news|in case you missed it|from (?:the archives?|around the web|our partners)|recommended for you|most read)`
const others =
  String.raw`관련\s?(?:기사|글|뉴스|포스트|포스팅|소식|콘텐츠|리뷰|링크)(?:\s?더\s?보기)?|최신\s?(?:기사|글|뉴스|소식|포스트|리뷰)|최근\s?(?:기사|글|뉴스|소식|포스트)|인기\s?(?:기사|글|뉴스|포스트|검색어)?|(?:가장\s)?많이\s본\s?(?:기사|글|뉴스)?|추천\s?(?:기사|글|뉴스|콘텐츠|포스트)|주요\s?(?:기사|뉴스)|함께\s?(?:보면|읽으면)\s?좋은\s?(?:기사|글)|다른\s?(?:기사|글)|이\s?블로그의.{0,20}글|이\s?카테고리의.{0,20}글|더\s?읽을거리|실시간\s?뉴스` +
  String.raw`|(?:ilgili|son|benzer|popüler|önerilen|güncel|en son|en çok okunan(?:lar)?|çok okunan(?:lar)?|diğer|öne çıkan)(?:\s(?:haberler|haber|yazılar|yazı|içerikler|makaleler|gönderiler|konular|incelemeler))?|son dakika|bunlar da ilginizi çekebilir|ilginizi çekebilir` +
  String.raw`|(?:(?:últimas|mais|outras)\s)?(?:notícias|artigos|posts|matérias|textos|conteúdos)(?:\s(?:relacionad[oa]s|recentes|recomendad[oa]s|mais lid[oa]s))?|relacionad[oa]s|mais lidas|leia (?:também|mais)|veja também|saiba mais|você (?:também )?pode gostar.*` +
  String.raw`|(?:(?:últimas|más|otras)\s)?(?:noticias|artículos|entradas|historias)(?:\s(?:relacionad[oa]s|recientes|recomendad[oa]s|más leíd[oa]s))?|lo más (?:leído|visto)|lee también|ver también|te puede interesar|también te (?:puede|podría) (?:interesar|gustar)` +
  String.raw`|(?:verwandte|ähnliche|neueste|aktuelle|weitere|beliebte|empfohlene|letzte|mehr)\s(?:artikel|nachrichten|themen|beiträge|meldungen|news|inhalte|posts|kritiken)|meistgelesen(?:e artikel)?|lesen sie auch|auch interessant|mehr zum thema|das könnte (?:sie|dich|ihnen) auch (?:interessieren|gefallen)|zum weiterlesen` +
  String.raw`|articles? (?:liés?|similaires|connexes|récents|populaires|recommandés|associés)|dernières (?:nouvelles|actualités|infos|news)|derniers articles|actualités(?: liées| récentes)?|à lire (?:aussi|également|ensuite)|lire aussi|voir aussi|sur le même (?:sujet|thème)|les plus lus|vous aimerez aussi|pour aller plus loin` +
  String.raw`|(?:articoli|notizie|post|contenuti) (?:correlat[ie]|recenti|simili|consigliati)|ultime notizie|ultimi articoli|leggi anche|potrebbe(?:ro)? interessarti.*|(?:i )?più letti` +
  String.raw`|関連(?:する)?(?:記事|ニュース|リンク|コンテンツ|ページ)?|最新(?:の)?(?:記事|ニュース)|新着(?:記事|ニュース)?|人気(?:の)?(?:記事|ニュース|ランキング)?|おすすめ(?:の)?(?:記事)?|あわせて読みたい|こちらも(?:おすすめ|どうぞ)?|アクセスランキング|この記事を読んだ人.*` +
  String.raw`|(?:相关|相關|最新|热门|熱門|推荐|推薦|延伸|更多|近期)(?:新闻|新聞|文章|阅读|閱讀|报道|報導|推荐|推薦|消息|内容|資訊|资讯)|猜你喜欢|你可能(?:还|還|也)?(?:会|會)?(?:喜欢|喜歡|感兴趣)` +
  String.raw`|(?:похожие|последние|свежие|популярные|другие|новые)\s(?:новости|статьи|записи|материалы|посты)|по теме|читайте также|смотрите также`
const pattern = new RegExp(`^(?:${english}|${others})$`, 'iu')

/** A label without the signs around it: "▶ Related news:" is "Related news". */
export function bareLabel(text: string): string {
  return text
    .replaceAll(/\s+/gu, ' ')
    .replace(/\s*[([]\d+[)\]]\s*$/u, '')
    .replaceAll(/^[\s\p{S}#*=_~|>[\]【】<《「·•■▶–—-]+|[\s:：\p{S}#*=_~|<[\]【】>》」·•–—-]+$/gu, '')
    .trim()
}

/** Whether a line is one of the names that sites give to their lists of other articles: "Related news", "관련 기사", "Leia também". */
export function isKnownLabel(text: string): boolean {
  const bare = bareLabel(text)
  return bare.length > 0 && bare.length <= 80 && pattern.test(bare.normalize('NFC'))
}

const pointers =
  /^(?:(?:see|view|show|load|read|browse)(?:\s(?:all|more|the full.*|article))?|all (?:news|posts|articles|stories)|more|continue reading.*|read (?:article|story|full.*)|next|previous|더\s?보기|전체\s?보기|자세히\s?(?:보기)?|계속\s?읽기|tümünü gör|devamını oku|daha fazla|ver (?:todas?|todos?|mais|más)|leia mais|leer más|mehr(?: lesen| anzeigen)?|alle anzeigen|weiterlesen|voir (?:tout|plus)|lire la suite|leggi tutto|vedi tutti|もっと(?:見る|読む)|続きを読む|一覧.*|查看更多|更多|阅读全文|閱讀更多)[\s.…→»›>+]*$/iu

/** "See all", "더보기": a line that only leads on. */
export function isPointer(text: string): boolean {
  return pointers.test(text.trim())
}
