import type { Node } from '@tiptap/pm/model'
import { describe, expect, it } from 'vitest'
import { toggleList } from '../../../../../src/renderer/editor/blocks/toggleBlocks.ts'
import { backspace, enter } from '../../../../../src/renderer/editor/extensions/Keys.ts'
import { insertProsAndCons } from '../../../../../src/renderer/editor/review/insertProsAndCons.ts'
import { nextSide } from '../../../../../src/renderer/editor/review/pointKeys.ts'
import { insertBlock } from '../../../../../src/renderer/editor/blocks/placeBlock.ts'
import type { EditorState } from '@tiptap/pm/state'
import { sectionOf } from '../support/articles.ts'
import { after, caretAt, checkSections, stateOf } from '../support/states.ts'

const typed = (state: EditorState, text: string) => state.apply(state.tr.insertText(text))

/** The blocks of the only section, in one line: `+` is a pro, `-` a con, `¦` the caret. */
function shown(state: EditorState): string {
  checkSections(state.doc)
  const { doc } = state.apply(state.tr.insertText('¦', state.selection.head))
  const said = (node: Node): string => {
    if (node.type.name === 'paragraph') return node.textContent
    const sign = { pros: '+', cons: '-' }[node.type.name]
    return sign
      ? node.children.map(item => `${sign}${item.children.map(said).join('/')}`).join(' ')
      : `[${node.children.map(said).join(' ')}]`
  }
  return doc.child(0).children.map(said).join(' ')
}

const begun = (...paragraphs: string[]) => stateOf([sectionOf(1, null, ...paragraphs)])
const block = (...pros: string[]) => {
  let state = after(caretAt(begun('alpha', 'omega'), 'alpha'), insertProsAndCons)
  pros.forEach((point, i) => (state = typed(i === 0 ? state : after(state, enter), point)))
  return state
}

describe('pros and cons', () => {
  it('stand behind the paragraph, with the caret among the pros', () => {
    expect(shown(block())).toBe('alpha [+¦ -] omega')
  })

  it('go on by Enter: point by point, from an empty one to the cons, and from there to the text', () => {
    const pros = after(block('moves', 'short'), enter)
    expect(shown(pros)).toBe('alpha [+moves +short +¦ -] omega')
    const cons = after(pros, enter)
    expect(shown(cons)).toBe('alpha [+moves +short -¦] omega')
    expect(shown(after(after(typed(cons, 'silent'), enter), enter))).toBe('alpha [+moves +short -silent] ¦omega')
  })

  it('at the end of a section leave a paragraph to go on in', () => {
    const state = after(caretAt(begun('alpha'), 'alpha'), insertProsAndCons)
    expect(shown(after(after(state, enter), enter))).toBe('alpha [+ -] ¦')
  })

  it('are joined by Backspace, and an empty block becomes a paragraph again', () => {
    const state = block('moves', 'short')
    const home = caretAt(state, 'short')
    expect(shown(after(home, backspace))).toBe('alpha [+moves¦short -] omega')
    expect(shown(after(after(state, enter), backspace))).toBe('alpha [+moves +short¦ -] omega')
    expect(shown(after(block(), backspace))).toBe('alpha ¦ omega')
    expect(shown(after(caretAt(state, 'moves'), backspace))).toBe('alpha [+¦moves +short -] omega')
  })

  it('are walked through by Tab and back', () => {
    const state = block('moves')
    const cons = after(state, nextSide(1))
    expect(shown(cons)).toBe('alpha [+moves -¦] omega')
    expect(shown(after(cons, nextSide(-1)))).toBe('alpha [+moves¦ -] omega')
    expect(shown(after(cons, nextSide(1)))).toBe('alpha [+moves -] ¦omega')
    expect(nextSide(1)(caretAt(state, 'omega'))).toBe(false)
  })

  it('take the points of a list, and become no list', () => {
    const list = after(caretAt(begun('alpha', 'omega'), 'alpha'), toggleList('bulletList'))
    expect(shown(after(list, insertProsAndCons))).toBe('[+alpha -¦] omega')
    expect(toggleList('orderedList')(block('moves'))).toBe(false)
  })

  it('hold no other such block', () => {
    expect(insertProsAndCons(block('moves'))).toBe(false)
    expect(insertBlock('rating')(block('moves'))).toBe(false)
  })
})

describe('a block that repeats what the article says', () => {
  it('takes the place of an empty paragraph, and the caret goes on below it', () => {
    expect(shown(after(caretAt(begun('alpha', 'omega'), 'alpha'), insertBlock('rating')))).toBe('alpha [] ¦omega')
    expect(shown(after(caretAt(begun('alpha'), 'alpha'), insertBlock('facts')))).toBe('alpha [] ¦')
  })
})
