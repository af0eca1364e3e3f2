import type { NodeViewRenderer } from '@tiptap/core'
import { asLine } from '../../../shared/document/attributes.ts'
import { nextVisit } from '../blocks/visits.ts'
import { attributeField, setAttribute } from '../frames/attributeField.ts'
import { assetUrl } from '../images/assetUrl.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { siteOf, webAddress } from '../../../shared/embeds/webAddress.ts'
import { t } from '../../words/t.ts'

/** A card on the page: a picture of the library, what it is called, where it is. A press on it loads nothing. */
export function embedView(host: EditorHost): NodeViewRenderer {
  return props => {
    const { editor, getPos } = props
    let current = props.node
    const dom = document.createElement('div')
    dom.className = 'embed'
    dom.contentEditable = 'false'
    dom.setAttribute('role', 'group')
    dom.setAttribute('aria-label', t('Card'))
    const picture = document.createElement('img')
    picture.alt = ''
    picture.draggable = false
    const fields = document.createElement('div')
    fields.className = 'embed-fields'
    const title = attributeField(props, {
      name: 'title',
      label: t('Title of the card'),
      placeholder: t('What is it called?'),
      below: false,
    })
    const address = attributeField(props, { name: 'url', label: t('Address of the card'), placeholder: 'https://', below: true })
    const site = document.createElement('p')
    site.className = 'embed-site'
    const bar = document.createElement('div')
    bar.className = 'embed-bar'
    bar.append(
      button(t('Open in the browser'), () => webAddress(String(current.attrs.url)) && host.openLink(String(current.attrs.url))),
      button(t('Picture…'), () => {
        void host.pickImage().then(asset => {
          if (asset) setAttribute(props, 'asset', asset.id, nextVisit())
        })
      }),
      button(t('No picture'), () => setAttribute(props, 'asset', '', nextVisit())),
    )
    fields.append(title.dom, address.dom, site, bar)
    dom.append(picture, fields)
    // What is typed as an address is kept as it is typed; what it leads to is named once it is one.
    address.dom.addEventListener('change', () => {
      const pos = getPos()
      const url = webAddress(address.dom.value) ?? webAddress(`https://${address.dom.value.trim()}`)
      if (pos === undefined || url === null || !/\./u.test(siteOf(url))) return
      const { tr } = editor.state
      editor.view.dispatch(tr.setNodeAttribute(pos, 'url', url).setNodeAttribute(pos, 'site', asLine(siteOf(url))))
    })

    const show = () => {
      const { asset, url } = current.attrs
      title.show(current.attrs.title)
      address.show(url)
      const valid = webAddress(String(url)) !== null
      site.textContent = valid ? String(current.attrs.site) : url ? t('This is no address of the web yet.') : ''
      dom.classList.toggle('is-incomplete', !valid)
      picture.hidden = asset === ''
      if (asset) picture.src = assetUrl(String(asset))
      for (const [i, control] of [...bar.children].entries())
        control.toggleAttribute('hidden', (i === 0 && !valid) || (i === 2 && asset === ''))
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
      selectNode: () => {
        dom.classList.add('is-selected')
        // A new card is there to be filled in; the focus comes after the command that made it.
        if (current.attrs.url === '' && current.attrs.title === '') setTimeout(() => address.dom.focus())
      },
      deselectNode: () => dom.classList.remove('is-selected'),
      stopEvent: event => event.target instanceof Node && fields.contains(event.target),
      ignoreMutation: () => true,
    }
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const dom = document.createElement('button')
  dom.type = 'button'
  dom.className = 'link-button'
  dom.textContent = label
  dom.addEventListener('click', run)
  return dom
}
