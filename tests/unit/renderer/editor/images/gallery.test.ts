import { NodeSelection, type EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { pastedEmbed } from '../../../../../src/renderer/editor/embeds/placeEmbed.ts'
import { isMedia, siteOf, webAddress } from '../../../../../src/shared/embeds/webAddress.ts'
import { backspace } from '../../../../../src/renderer/editor/extensions/Keys.ts'
import { movePicture } from '../../../../../src/renderer/editor/images/galleryKeys.ts'
import { imagesAt } from '../../../../../src/renderer/editor/images/insertImages.ts'
import { assetId } from '../../../../../src/shared/model/ids.ts'
import { sectionOf } from '../support/articles.ts'
import { after, caretAt, checkSections, stateOf } from '../support/states.ts'

const assets = ['a', 'b', 'c'].map(letter => ({
  id: assetId.parse(`${letter.repeat(64)}.png`),
  type: 'image/png',
  width: 3,
  height: 2,
  size: 1,
  name: letter,
}))

const begun = () => caretAt(stateOf([sectionOf(1, null, 'alpha', 'omega')]), 'alpha')

function placed(state: EditorState, count: number, pos = state.selection.to): EditorState {
  const tr = imagesAt(state, pos, assets.slice(0, count))
  if (!tr) throw new Error('Nothing was put in.')
  return state.apply(tr)
}

/** The blocks of the only section; of images the first letter of their asset. */
function shown(state: EditorState): string {
  checkSections(state.doc)
  const said = (node: typeof state.doc): string =>
    node.type.name === 'image'
      ? String(node.attrs.asset).slice(0, 1)
      : node.type.name === 'gallery'
        ? `[${node.children.map(said).join('')}]`
        : node.textContent
  return state.doc.child(0).children.map(said).join(' ')
}

/** The state with the image at that place of the gallery selected. */
function picked(state: EditorState, index: number): EditorState {
  let pos = 0
  state.doc.descendants((node, at) => {
    if (node.type.name === 'gallery') pos = at + 1 + index
    return true
  })
  return state.apply(state.tr.setSelection(NodeSelection.create(state.doc, pos)))
}

describe('images that are put in', () => {
  it('are one by itself, several as a gallery, and join the gallery that they are put into', () => {
    expect(shown(placed(begun(), 1))).toBe('alpha a omega')
    const two = placed(begun(), 2)
    expect(shown(two)).toBe('alpha [ab] omega')
    expect(shown(placed(two, 3, picked(two, 0).selection.from))).toBe('alpha [ababc] omega')
  })

  it('leave a line behind a gallery at the end of a section', () => {
    expect(shown(placed(caretAt(begun(), 'omega'), 2))).toBe('alpha omega [ab] ')
  })

  it('are ordered by key, and go nowhere at the ends', () => {
    const state = picked(placed(begun(), 3), 0)
    const moved = after(state, movePicture(1))
    expect(shown(moved)).toBe('alpha [bac] omega')
    expect(shown(after(moved, movePicture(1)))).toBe('alpha [bca] omega')
    expect(shown(after(moved, movePicture(-1)))).toBe('alpha [abc] omega')
    expect(after(state, movePicture(-1))).toBe(state)
    expect(movePicture(1)(begun())).toBe(false)
  })

  it('take their gallery along when the last of them is deleted', () => {
    const two = picked(placed(begun(), 2), 0)
    const one = after(two, backspace)
    expect(shown(one)).toBe('alpha [b] omega')
    expect(shown(after(picked(one, 0), backspace))).toBe('alpha  omega')
  })
})

describe('addresses', () => {
  it('of what is watched or heard are told from others', () => {
    const told = [
      'https://youtu.be/abc',
      'https://www.youtube.com/watch?v=1',
      'https://music.youtube.com/x',
      'https://vimeo.com/',
      'https://notyoutube.com/x',
    ]
    expect(told.map(isMedia)).toEqual([true, true, true, false, false])
    expect([siteOf('https://www.example.org/a'), siteOf('nothing')]).toEqual(['example.org', ''])
    expect([webAddress('javascript:alert(1)'), webAddress('mailto:a@b.c'), webAddress(' https://e.org ')]).toEqual([
      null,
      null,
      'https://e.org',
    ])
  })

  it('become a card in an empty paragraph alone', () => {
    const url = 'https://youtu.be/abc'
    expect(pastedEmbed(begun(), url)).toBeNull()
    const state = begun()
    const blank = state.apply(state.tr.delete(2, 7))
    const tr = pastedEmbed(blank, url)
    expect(tr?.doc.child(0).child(0).toJSON()).toEqual({ type: 'embed', attrs: { url, title: '', site: 'youtu.be', asset: '' } })
    expect(pastedEmbed(blank, 'https://example.org/a')).toBeNull()
  })
})
