import type { Node } from 'prosemirror-model'

export type Direction = 'ltr' | 'rtl'

const scripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])
const rightToLeft =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Hanifi_Rohingya}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Yezidi}]/u

/** The direction in which a language is written, in its likeliest script. What is not well formed is taken for English. */
export function languageDirection(tag: string): Direction {
  try {
    return directionOfScript(new Intl.Locale(tag).maximize().script)
  } catch {
    return 'ltr'
  }
}

/** The direction in which a script (ISO 15924) is written. */
export function directionOfScript(script: string | undefined): Direction {
  return script !== undefined && scripts.has(script) ? 'rtl' : 'ltr'
}

/** The direction of a block, by the first letter in it (as HTML's `dir="auto"`); null where it has none. */
export function blockDirection(block: Node): Direction | null {
  for (const child of block.children) {
    if (!child.isInline) {
      const within = blockDirection(child)
      if (within) return within
      continue
    }
    const letter = child.text === undefined ? undefined : /\p{L}/u.exec(child.text)?.[0]
    if (letter !== undefined) return rightToLeft.test(letter) ? 'rtl' : 'ltr'
  }
  return null
}
