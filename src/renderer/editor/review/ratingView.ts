import type { NodeViewRenderer } from '@tiptap/core'
import { ratingLook, type RatingLook } from '../../../shared/document/attributes.ts'
import type { Rating } from '../../../shared/model/subject.ts'
import { nextVisit } from '../blocks/visits.ts'
import { setAttribute } from '../frames/attributeField.ts'
import { ratingText, ratingWords } from '../page/ratingText.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { headerView, said, terms } from './headerView.ts'
import { t } from '../../words/t.ts'

const lookWords: Readonly<Record<RatingLook, string>> = { stars: t('Stars'), number: t('Figures alone') }

/** The rating, as it is in the details of the article, with the scores that it is made of. */
export function ratingView(host: EditorHost): NodeViewRenderer {
  return props => {
    const look = document.createElement('select')
    look.className = 'header-block-choice'
    look.setAttribute('aria-label', t('How the rating is shown'))
    for (const value of ratingLook.options) look.append(new Option(lookWords[value], value))
    look.addEventListener('change', () => {
      setAttribute(props, 'look', look.value, nextVisit())
      props.editor.view.focus()
    })
    return headerView(props, host, {
      className: 'rating-block',
      label: t('Rating'),
      controls: [look],
      part: header => header.rating,
      nothing: t('The article is not rated yet.'),
      shown: ({ rating }, node) => {
        look.value = String(node.attrs.look)
        if (!rating) return []
        const drawn = node.attrs.look === 'stars'
        const scores = rating.scores?.map(({ name, value }) => [name, judged({ ...rating, value }, drawn)] as const)
        const whole = said('p', 'rating-whole', '')
        whole.append(...judged(rating, drawn))
        return scores ? [whole, terms(scores)] : [whole]
      },
    })
  }
}

/** Stars, where the scale has them and they are wanted, and the same in figures. */
function judged(rating: Rating, drawn: boolean): Node[] {
  const stars = drawn ? ratingText(rating) : ''
  const words = said('span', 'rating-figures', ratingWords(rating))
  if (!/[★½☆]/u.test(stars)) return [words]
  const signs = said('span', 'stars', stars)
  signs.ariaHidden = 'true'
  return [signs, document.createTextNode(' '), words]
}
