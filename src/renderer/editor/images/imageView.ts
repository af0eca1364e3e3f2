import type { NodeViewRenderer } from '@tiptap/core'
import type { EditorHost } from '../session/EditorHost.ts'
import { assetUrl } from './assetUrl.ts'
import { imageFields } from './imageFields.ts'
import { t } from '../../words/t.ts'

/** An image on the page, with its caption, credit and description beneath it, to be edited in place. */
export function imageView(_host: EditorHost): NodeViewRenderer {
  return ({ node, getPos, editor }) => {
    let current = node
    const dom = document.createElement('figure')
    dom.className = 'image'
    dom.contentEditable = 'false'
    const picture = document.createElement('img')
    picture.draggable = false
    picture.decoding = 'async'
    picture.addEventListener('error', () => dom.classList.add('is-missing'))
    picture.addEventListener('load', () => dom.classList.remove('is-missing'))
    const missing = document.createElement('p')
    missing.className = 'image-missing'
    missing.textContent = t('This image is not in the library any more.')

    const fields = imageFields((name, value, visit) => {
      const pos = getPos()
      if (pos === undefined || current.attrs[name] === value) return
      const { state } = editor
      if (state.doc.nodeAt(pos)?.type.name !== 'image') return
      // History groups what belongs to one composition: here, one visit to a field.
      editor.view.dispatch(state.tr.setNodeAttribute(pos, name, value).setMeta('composition', visit))
    })
    dom.append(picture, missing, fields.dom)

    const show = () => {
      const { asset, alt, width, height, decorative } = current.attrs
      const url = assetUrl(String(asset))
      if (picture.getAttribute('src') !== url) picture.src = url
      picture.alt = decorative ? '' : String(alt)
      if (width && height) {
        picture.width = Number(width)
        picture.height = Number(height)
      }
      dom.classList.toggle('needs-description', !decorative && String(alt).trim() === '')
      fields.show(current.attrs)
    }
    show()

    return {
      dom,
      update: next => {
        if (next.type !== current.type) return false
        current = next
        show()
        return true
      },
      selectNode: () => dom.classList.add('is-selected'),
      deselectNode: () => dom.classList.remove('is-selected'),
      stopEvent: event => event.target instanceof Node && fields.dom.contains(event.target),
      ignoreMutation: () => true,
    }
  }
}
