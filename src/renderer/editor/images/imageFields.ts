import { nextVisit } from '../blocks/visits.ts'
import { t } from '../../words/t.ts'

export type ImageField = 'alt' | 'caption' | 'credit' | 'decorative'
type Attributes = Readonly<Record<string, unknown>>

/**
 * The fields beneath an image; its description is asked for there until it is said, or that the image only decorates. `onChange`
 * is called with every change; `visit` counts the times that a field was entered, so that what is typed in one go can be one step
 * of undo. `onAnswer` is called where Enter ends a description.
 */
export function imageFields(
  onChange: (name: ImageField, value: string | boolean, visit: number) => void,
  onAnswer: () => void,
): {
  readonly dom: HTMLElement
  readonly show: (attrs: Attributes) => void
} {
  const dom = document.createElement('figcaption')
  dom.className = 'image-fields'

  const textField = (name: 'alt' | 'caption' | 'credit', label: string, placeholder: string) => {
    const input = document.createElement('textarea')
    let visit = nextVisit()
    input.rows = 1
    input.className = `image-${name}`
    input.placeholder = placeholder
    input.setAttribute('aria-label', label)
    input.spellcheck = false
    input.addEventListener('focus', () => (visit = nextVisit()))
    input.addEventListener('input', () => {
      if (input.value.includes('\n')) input.value = input.value.replace(/\s*\n\s*/gu, ' ')
      onChange(name, input.value, visit)
    })
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return
      event.preventDefault()
      if (name === 'alt' && input.value.trim() !== '') onAnswer()
    })
    return input
  }

  const caption = textField('caption', t('Caption'), t('Caption'))
  const credit = textField('credit', t('Credit'), t('Credit'))
  const alt = textField('alt', t('Description for those who can’t see it'), t('Describe it for those who can’t see it'))
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.addEventListener('change', () => onChange('decorative', box.checked, nextVisit()))
  const decorative = document.createElement('label')
  decorative.className = 'image-decorative'
  decorative.append(box, t('Decorative'))
  decorative.title = t('The image only decorates: there is nothing to describe')
  const asked = document.createElement('span')
  asked.className = 'image-asked'
  asked.textContent = t('Describe this picture')
  // The field says so to screen readers.
  asked.setAttribute('aria-hidden', 'true')
  const row = document.createElement('div')
  row.className = 'image-description'
  row.append(asked, alt, decorative)
  dom.append(caption, credit, row)

  const show = (attrs: Attributes) => {
    put(caption, attrs.caption)
    put(credit, attrs.credit)
    put(alt, attrs.alt)
    box.checked = attrs.decorative === true
    alt.disabled = box.checked
    dom.classList.toggle('has-caption', caption.value !== '')
    dom.classList.toggle('has-credit', credit.value !== '')
  }
  return { dom, show }
}

function put(input: HTMLTextAreaElement, value: unknown): void {
  if (input.value !== String(value)) input.value = String(value)
}
