import type { NodeViewRenderer } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { objectPosition } from '../../../shared/document/focus.ts'
import { nextVisit } from '../blocks/visits.ts'
import { setAttribute } from '../frames/attributeField.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { assetUrl } from './assetUrl.ts'
import { afterAnswer, isUndescribed } from './describe.ts'
import { focusPoint } from './focusPoint.ts'
import { imageFields } from './imageFields.ts'
import { t } from '../../words/t.ts'
import { imageTools } from './imageTools.ts'
import { replaceImage } from './replaceImage.ts'

/** An image on the page, with its caption, credit and description beneath it, to be edited in place. */
export function imageView(host: EditorHost): NodeViewRenderer {
  return props => {
    const { editor, getPos } = props
    let current = props.node
    let pointing = false
    let visit = 0
    const dom = document.createElement('figure')
    dom.className = 'image'
    dom.contentEditable = 'false'
    const frame = document.createElement('div')
    frame.className = 'image-frame'
    const picture = document.createElement('img')
    picture.draggable = false
    picture.decoding = 'async'
    picture.addEventListener('error', () => dom.classList.add('is-missing'))
    picture.addEventListener('load', () => dom.classList.remove('is-missing'))
    const mark = document.createElement('span')
    mark.className = 'image-mark'
    mark.textContent = t('No description')
    mark.setAttribute('aria-hidden', 'true')
    const missing = document.createElement('p')
    missing.className = 'image-missing'
    missing.textContent = t('This image is not in the library any more.')

    const fields = imageFields(
      (name, value, each) => setAttribute(props, name, value, each),
      () => afterAnswer(editor, getPos()),
    )
    const point = focusPoint(
      frame,
      focus => setAttribute(props, 'focus', focus, visit),
      () => (endPointing(), select()),
    )
    const tools = imageTools({
      resize: size => setAttribute(props, 'size', size, nextVisit()),
      point: () => {
        if (pointing) return endPointing()
        pointing = true
        // What is moved until it is let go is one step of undo.
        visit = nextVisit()
        show()
        point.dom.focus()
      },
      replace: () => void host.pickImage().then(asset => asset && replaceImage(editor, getPos(), asset)),
    })
    frame.append(picture, mark, point.dom)
    fields.dom.append(tools.dom)
    dom.append(frame, missing, fields.dom)
    point.dom.addEventListener('pointerup', () => (visit = nextVisit()))
    point.dom.addEventListener('blur', () => endPointing())
    // What was answered goes on being asked while it is being written.
    fields.dom.addEventListener('focusout', event => {
      if (!(event.relatedTarget instanceof Node && fields.dom.contains(event.relatedTarget))) showAsking(false)
    })
    fields.dom.addEventListener('keydown', event => {
      if (event.key !== 'Escape' || event.isComposing) return
      event.preventDefault()
      select()
    })

    const endPointing = () => {
      pointing = false
      show()
    }
    const select = () => {
      const pos = getPos()
      if (pos === undefined) return
      editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, pos)))
      editor.view.focus()
    }
    const showAsking = (isWriting: boolean) => {
      const needed = isUndescribed(current)
      dom.classList.toggle('needs-description', needed)
      dom.classList.toggle('is-asking', needed || (isWriting && dom.classList.contains('is-asking')))
    }
    const show = () => {
      const { asset, alt, width, height, decorative, size, focus } = current.attrs
      const url = assetUrl(String(asset))
      if (picture.getAttribute('src') !== url) picture.src = url
      picture.alt = decorative ? '' : String(alt)
      picture.style.objectPosition = focus ? objectPosition(focus) : ''
      if (width && height) {
        picture.width = Number(width)
        picture.height = Number(height)
      }
      dom.dataset.size = String(size)
      dom.classList.toggle('is-pointing', pointing)
      showAsking(fields.dom.contains(document.activeElement))
      point.show(focus, pointing)
      tools.show({ size, pointing })
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
      stopEvent: event => event.target instanceof Node && (fields.dom.contains(event.target) || (pointing && frame.contains(event.target))),
      ignoreMutation: () => true,
    }
  }
}
