/**
 * Scripts that are written without spaces, or (Korean) in which the words sought stand inside longer ones, as the
 * members of a regular expression's class. The long vowel mark belongs to no script of its own.
 */
export const spacelessScripts = ['Han', 'Hiragana', 'Katakana', 'Hangul', 'Thai', 'Lao', 'Khmer', 'Myanmar']
  .map(script => String.raw`\p{Script=${script}}`)
  .concat('ー')
  .join('')

const character = new RegExp(`[${spacelessScripts}]`, 'u')

export function isSpaceless(text: string): boolean {
  return character.test(text)
}
