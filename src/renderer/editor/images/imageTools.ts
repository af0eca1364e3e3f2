import type { ImageSize } from '../../../shared/document/attributes.ts'
import { t } from '../../words/t.ts'

const sizes: Readonly<Record<ImageSize, string>> = {
  text: t('As wide as the text'),
  wide: t('Wide'),
  full: t('As wide as the page'),
  left: t('Small, at the left'),
  right: t('Small, at the right'),
}

export type ImageTools = {
  readonly dom: HTMLElement
  readonly show: (state: Readonly<{ size: unknown; pointing: boolean }>) => void
}

export type ImageActions = {
  readonly resize: (size: string) => void
  /** Begins or ends the choice of the focal point. */
  readonly point: () => void
  readonly replace: () => void
}

/** What can be done to a picture on the page: how much room it takes, which point of it counts, and another one in its place. */
export function imageTools({ resize, point, replace }: ImageActions): ImageTools {
  const dom = document.createElement('div')
  dom.className = 'image-tools'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', t('Image'))
  const size = document.createElement('select')
  size.className = 'image-size'
  size.setAttribute('aria-label', t('Size of the image'))
  for (const [value, label] of Object.entries(sizes)) size.add(new Option(label, value))
  size.addEventListener('change', () => resize(size.value))
  const pointing = button(t('Focal point'), t('What stays in sight where the picture is cut'), point)
  dom.append(size, pointing, button(t('Replace…'), t('Another picture in the place of this one'), replace))
  return {
    dom,
    show: state => {
      size.value = String(state.size)
      pointing.setAttribute('aria-pressed', String(state.pointing))
    },
  }
}

function button(label: string, title: string, run: () => void): HTMLButtonElement {
  const dom = document.createElement('button')
  dom.type = 'button'
  dom.className = 'link-button'
  dom.textContent = label
  dom.title = title
  dom.addEventListener('click', run)
  return dom
}
