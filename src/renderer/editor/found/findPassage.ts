import type { Node } from '@tiptap/pm/model'

/** Positions in a document. */
export type FoundRange = { readonly from: number; readonly to: number }

/** What a passage of a search is cut short and marked with. */
const open = '\ue000'
const close = '\ue001'

/**
 * Where the marked words of a search's passage stand in a section that begins at `start`. When the passage is not in
 * the section as it is now, its first marked words are looked for by themselves. Empty when they are gone too.
 */
export function findPassage(section: Node, start: number, passage: string): FoundRange[] {
  const { text, places } = flatten(section, start)
  const bare = passage.replace(/^…/u, '').replace(/…$/u, '')
  const parts = bare.split(open)
  const plain = bare.replaceAll(open, '').replaceAll(close, '').trimEnd()
  const at = text.indexOf(plain)
  if (at >= 0 && parts.length > 1) return rangesIn(parts, at, places)
  const first = (parts[1] ?? '').split(close)[0] ?? ''
  const word = first === '' ? -1 : text.toLocaleLowerCase().indexOf(first.toLocaleLowerCase())
  return word < 0 ? [] : rangeOf(places, word, first.length)
}

function rangesIn(parts: readonly string[], at: number, places: readonly number[]): FoundRange[] {
  const ranges: FoundRange[] = []
  let place = at + (parts[0] ?? '').length
  for (const part of parts.slice(1)) {
    const [marked = '', rest = ''] = part.split(close)
    ranges.push(...rangeOf(places, place, marked.length))
    place += marked.length + rest.length
  }
  return ranges
}

function rangeOf(places: readonly number[], at: number, length: number): FoundRange[] {
  const [from, last] = [places[at], places[at + length - 1]]
  return from === undefined || last === undefined || length === 0 ? [] : [{ from, to: last + 1 }]
}

/** A section's text as the search shows it, a space for any run of them and between blocks, with the position of each character. */
function flatten(section: Node, start: number): { text: string; places: number[] } {
  let text = ''
  const places: number[] = []
  const add = (characters: string, at: number) => {
    for (let index = 0; index < characters.length; index += 1) {
      const character = /\s/u.test(characters.charAt(index)) ? ' ' : characters.charAt(index)
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue
      text += character
      places.push(at + index)
    }
  }
  section.descendants((node, offset) => {
    const at = start + 1 + offset
    if (node.isText) add(node.text ?? '', at)
    else add(' ', at)
    return true
  })
  return { text, places }
}
