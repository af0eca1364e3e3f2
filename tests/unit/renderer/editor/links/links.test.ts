import { TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { hrefOf, pastedAddress } from '../../../../../src/renderer/editor/links/hrefOf.ts'
import { linkAt } from '../../../../../src/renderer/editor/links/linkAt.ts'
import { removeLink, setLink } from '../../../../../src/renderer/editor/links/setLink.ts'
import { placeOf } from '../support/articles.ts'
import { after, caretAt, selected, stateOf } from '../support/states.ts'

describe('what a person types for a link', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    [' example.org/path ', 'https://example.org/path'],
    ['예제.한국', 'https://예제.한국'],
    ['me@example.org', 'mailto:me@example.org'],
    ['#notes', '#notes'],
    ['javascript:alert(1)', null],
    ['java\u0000script:alert(1)', null],
    ['file:///etc/passwd', null],
    ['The General', null],
    ['', null],
  ])('%j leads to %j', (typed, href) => {
    expect(hrefOf(typed)).toBe(href)
  })

  it('is an address when pasted only if it is nothing else', () => {
    expect([pastedAddress(' https://example.org\n'), pastedAddress('see https://example.org'), pastedAddress('example.org')]).toEqual([
      'https://example.org',
      null,
      null,
    ])
  })
})

const linked = () => after(selected(stateOf(), 'gamma', 'gamma', 3), setLink('https://example.org', ''))

describe('linking', () => {
  it('links the selected text', () => {
    const state = caretAt(linked(), 'gam', 1)
    const from = placeOf(state.doc, 'gam')
    expect(linkAt(state)).toEqual({ href: 'https://example.org', from, to: from + 3, text: 'gam' })
    expect(linkAt(caretAt(state, 'delta'))).toBeNull()
  })

  it('changes the whole link that holds the caret', () => {
    const state = after(caretAt(linked(), 'gam', 1), setLink('https://example.com', ''))
    expect(linkAt(state)).toMatchObject({ href: 'https://example.com', text: 'gam' })
  })

  it('puts in words at the caret, and what is typed next is no link', () => {
    const state = after(caretAt(stateOf(), 'gamma'), setLink('https://example.org', 'Here'))
    const typed = state.apply(state.tr.insertText('!'))
    expect(typed.doc.textContent).toContain('Here!gamma')
    expect(linkAt(typed.apply(typed.tr.setSelection(TextSelection.create(typed.doc, placeOf(typed.doc, 'Here') + 1))))?.text).toBe('Here')
  })

  it('is taken away without the text', () => {
    const state = caretAt(linked(), 'gam', 1)
    const link = linkAt(state)
    const bare = link && after(state, removeLink(link))
    expect([bare?.doc.eq(stateOf().doc), bare?.doc.textContent]).toEqual([true, stateOf().doc.textContent])
  })

  it('refuses what leads to no page', () => {
    expect(setLink('javascript:alert(1)', 'x')(stateOf())).toBe(false)
  })
})
