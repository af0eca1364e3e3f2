import { withoutMnemonic } from '../../../shared/commands/commands.ts'
import { spokenLanguage, t } from '../../../shared/words/words.ts'

/**
 * A label of the menu in the language of the interface. Alt reaches it by the letter that it is reached by in English, which is
 * the only one of its kind in each menu: where the word has it, or behind the word where the script is another, as is the custom.
 */
export function menuLabel(label: string): string {
  const language = spokenLanguage()
  if (language === 'en') return label
  const said = t(withoutMnemonic(label)).replaceAll('&', '&&')
  const letter = /&([^&])/u.exec(label)?.[1]
  if (letter === undefined) return said
  if (language === 'ko') return said.replace(/(…?)$/u, `(&${letter.toUpperCase()})$1`)
  const at = said.toLowerCase().indexOf(letter.toLowerCase())
  return at < 0 ? said : `${said.slice(0, at)}&${said.slice(at)}`
}
