import { readCatalogue } from '../../shared/words/readCatalogue.ts'
import { isInterfaceLanguage } from '../../shared/words/languages.ts'
import { speak } from '../../shared/words/words.ts'

/**
 * The page's language is in its address. What imports `t` from here waits for the catalogue, so that texts can be
 * made wherever they are wanted, also as a module loads.
 */
const asked = typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('language')
if (isInterfaceLanguage(asked) && asked !== 'en') {
  speak(asked, await readCatalogue(asked))
  document.documentElement.lang = asked
}

export { locale, t } from '../../shared/words/words.ts'
