import { isInterfaceLanguage } from '../../shared/words/languages.ts'
import { readCatalogue } from '../../shared/words/readCatalogue.ts'
import { speak } from '../../shared/words/words.ts'

/** Takes up the language that is in the page's address. */
export async function speakAsAsked(): Promise<void> {
  const asked = new URLSearchParams(location.search).get('language')
  if (!isInterfaceLanguage(asked) || asked === 'en') return
  document.documentElement.lang = asked
  speak(asked, await readCatalogue(asked))
}
