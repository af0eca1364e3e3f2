import type { Catalogue } from './words.ts'
import type { InterfaceLanguage } from './languages.ts'

/** Reads the texts of a language. English has none: its texts are the keys. */
export async function readCatalogue(language: InterfaceLanguage): Promise<Catalogue> {
  switch (language) {
    case 'en':
      return {}
    case 'ko':
      return (await import('./catalogues/ko.json')).default
    case 'tr':
      return (await import('./catalogues/tr.json')).default
    case 'pt':
      return (await import('./catalogues/pt.json')).default
    default:
      return language satisfies never
  }
}
