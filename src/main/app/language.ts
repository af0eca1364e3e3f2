import { app } from 'electron'
import type { Settings } from '../../shared/model/settings.ts'
import { readCatalogue } from '../../shared/words/readCatalogue.ts'
import { languageAmong, type InterfaceLanguage } from '../../shared/words/languages.ts'
import { speak } from '../../shared/words/words.ts'

/** The language that the interface is to speak: the one that was chosen, else the best of the system's that there is. */
export function languageOf({ interfaceLanguage }: Settings): InterfaceLanguage {
  if (interfaceLanguage !== 'system') return interfaceLanguage
  const given = app.commandLine.getSwitchValue('lang')
  return languageAmong([...(given ? [given] : []), ...app.getPreferredSystemLanguages()])
}

/** Menus and dialogs speak this language from now on. */
export async function speakIn(language: InterfaceLanguage): Promise<void> {
  speak(language, await readCatalogue(language))
}
