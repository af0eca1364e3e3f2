import { expect, it } from 'vitest'
import { ratingText, ratingWords } from '../../../../../src/renderer/editor/page/ratingText.ts'

it.each([
  [{ value: 4.5, best: 5, worst: 0 }, '★★★★½', '4.5 of 5'],
  [{ value: 0, best: 5, worst: 0 }, '☆', '0 of 5'],
  [{ value: 0.5, best: 5, worst: 0 }, '½', '0.5 of 5'],
  [{ value: 7, best: 10, worst: 1 }, '★★★★★★★', '7 of 10'],
  [{ value: 87, best: 100, worst: 0 }, '87 / 100', '87 of 100'],
  [{ value: 0.1 + 0.2, best: 1.5, worst: 0 }, '0.3 / 1.5', '0.3 of 1.5'],
])('shows %j as %s', (rating, text, words) => {
  expect([ratingText(rating), ratingWords(rating)]).toEqual([text, words])
})
