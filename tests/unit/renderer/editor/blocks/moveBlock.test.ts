import type { Node } from '@tiptap/pm/model'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deleteBlock, duplicateBlock } from '../../../../../src/renderer/editor/blocks/changeBlock.ts'
import { moveBlock } from '../../../../../src/renderer/editor/blocks/moveBlock.ts'
import { toggleList } from '../../../../../src/renderer/editor/blocks/toggleBlocks.ts'
import { blockKinds, isBlockKind, turnInto, turned } from '../../../../../src/renderer/editor/blocks/turnInto.ts'
import { enter } from '../../../../../src/renderer/editor/extensions/Keys.ts'
import { saidOf } from '../../../../../src/renderer/editor/session/says.ts'
import { documentSchema } from '../../../../../src/shared/document/schema.ts'
import { documentOf } from '../../../../../src/shared/document/section.ts'
import { arbitrarySections } from '../../../../support/arbitraryDocument.ts'
import { sectionOf } from '../support/articles.ts'
import { after, caretAt, checkSections, stateOf, withCaret } from '../support/states.ts'

const two = () => stateOf([sectionOf(1, null, 'alpha', 'beta'), sectionOf(2, 'One', 'gamma', 'delta')])

describe('a block that is moved', () => {
  it('changes places with its neighbour, and keeps the caret', () => {
    expect(withCaret(after(caretAt(two(), 'alpha', 2), moveBlock(1)))).toBe('opening[p:beta|p:al¦pha] section(One)[p:gamma|p:delta]')
    expect(withCaret(after(caretAt(two(), 'delta', 5), moveBlock(-1)))).toBe('opening[p:alpha|p:beta] section(One)[p:delta¦|p:gamma]')
  })

  it('goes over the edge of its section, below the heading or to the end', () => {
    expect(withCaret(after(caretAt(two(), 'beta'), moveBlock(1)))).toBe('opening[p:alpha] section(One)[p:¦beta|p:gamma|p:delta]')
    expect(withCaret(after(caretAt(two(), 'gamma', 1), moveBlock(-1)))).toBe('opening[p:alpha|p:beta|p:g¦amma] section(One)[p:delta]')
    expect(moveBlock(-1)(caretAt(two(), 'alpha'))).toBe(false)
    expect(moveBlock(1)(caretAt(two(), 'delta'))).toBe(false)
    expect(moveBlock(1)(caretAt(two(), 'One'))).toBe(false)
  })

  it('leaves a paragraph where it was all of its section', () => {
    const state = stateOf([sectionOf(1, null, 'alpha'), sectionOf(2, 'One', 'gamma')])
    const moved = after(caretAt(state, 'gamma'), moveBlock(-1))
    checkSections(moved.doc)
    expect(withCaret(moved)).toBe('opening[p:alpha|p:¦gamma] section(One)[p:]')
  })

  it('says to screen readers where it is', () => {
    const said: (string | null)[] = []
    moveBlock(1)(caretAt(two(), 'alpha'), tr => said.push(saidOf(tr)))
    moveBlock(1)(caretAt(two(), 'beta'), tr => said.push(saidOf(tr)))
    moveBlock(-1)(caretAt(two(), 'gamma'), tr => said.push(saidOf(tr)))
    expect(said).toEqual(['Paragraph: block 2 of 2.', 'Paragraph, now in “One”.', 'Paragraph, now in the opening.'])
  })

  it('is the item in a list, and the list at its ends', () => {
    let state = after(caretAt(two(), 'alpha', 5), toggleList('bulletList'))
    state = after(state, enter)
    state = state.apply(state.tr.insertText('second'))
    const up = after(state, moveBlock(-1))
    expect(up.doc.textBetween(0, up.doc.content.size, ' ')).toBe('second alpha beta One gamma delta')
    const down = after(after(up, moveBlock(1)), moveBlock(1))
    expect(down.doc.textBetween(0, down.doc.content.size, ' ')).toBe('beta alpha second One gamma delta')
  })
})

describe('a block', () => {
  it('is duplicated below itself and deleted, and a section keeps a paragraph', () => {
    const copied = after(caretAt(two(), 'beta'), duplicateBlock)
    expect(withCaret(copied)).toBe('opening[p:alpha|p:beta|p:¦beta] section(One)[p:gamma|p:delta]')
    expect(withCaret(after(copied, deleteBlock))).toContain('opening[p:alpha|p:beta]')
    const last = after(caretAt(stateOf([sectionOf(1, null, 'alpha')]), 'alpha'), deleteBlock)
    expect(withCaret(last)).toBe('opening[p:¦]')
  })

  it('turns into another kind and back, the caret at its letter', () => {
    const list = after(caretAt(two(), 'beta', 2), turnInto('bulletList'))
    expect(list.doc.child(0).child(1).type.name).toBe('bulletList')
    expect(withCaret(after(list, turnInto('paragraph')))).toBe('opening[p:alpha|p:be¦ta] section(One)[p:gamma|p:delta]')
    const callout = after(after(list, turnInto('blockquote')), turnInto('callout'))
    expect(callout.doc.child(0).child(1).toJSON()).toEqual({
      type: 'callout',
      attrs: { kind: 'note' },
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'beta' }] }],
    })
  })

  it('turned into any kind says the same words, and keeps the grammar', () => {
    const kinds = Object.keys(blockKinds).filter(isBlockKind)
    fc.assert(
      fc.property(arbitrarySections(), fc.constantFrom(...kinds), (sections, kind) => {
        const pairs = documentOf(sections).children.flatMap(section =>
          section.children.flatMap(block => {
            const made = block.type.name === 'sectionHeading' ? null : turned(documentSchema, block, kind)
            for (const each of made ?? []) each.check()
            return made ? [{ was: words([block]), is: words(made) }] : []
          }),
        )
        // Code holds no footnotes.
        expect(pairs.map(({ is }) => is)).toEqual(pairs.map(({ was, is }) => (kind === 'codeBlock' ? is : was)))
      }),
      { numRuns: 60 },
    )
  })
})

const words = (nodes: readonly Node[]) =>
  nodes
    .map(each => each.textContent)
    .join('')
    .replaceAll(/[\s\ufffc]/gu, '')
