import { markerText } from '../images/pictureMarkers.ts'

const ownLines = 'p, li, td, th, h1, h2, h3, h4, h5, h6, dt, dd, figcaption, pre, caption'

/**
 * Pasted HTML in which a link stands for each picture of the web, where the picture stood: nothing is fetched until a person asks
 * for it. `left` is how many pictures could not be had in any way.
 */
export function markWebPictures(html: string): { readonly html: string; readonly marked: number; readonly left: number } {
  if (!/<img\b/iu.test(html)) return { html, marked: 0, left: 0 }
  const page = new DOMParser().parseFromString(html, 'text/html')
  let [marked, left] = [0, 0]
  for (const image of page.querySelectorAll('img:not([data-asset])')) {
    const src = (image.getAttribute('src') ?? '').trim()
    const url = src.startsWith('//') ? `https:${src}` : src
    // Pictures of a dot count those who look at them.
    if (Number(image.getAttribute('width') ?? 9) <= 2) image.remove()
    else if (!/^https?:/iu.test(url) || !URL.canParse(url)) left += 1
    else {
      marked += 1
      const link = page.createElement('a')
      link.href = url
      const caption = image instanceof HTMLElement ? (image.dataset.caption ?? '') : ''
      link.textContent = markerText(url, image.getAttribute('alt') ?? '', caption)
      // A picture that leads somewhere: its own address counts more.
      const around = image.parentElement?.tagName === 'A' && image.parentElement.textContent?.trim() === '' ? image.parentElement : image
      if (around.closest(ownLines)) around.replaceWith(link)
      else {
        const line = page.createElement('p')
        line.append(link)
        around.replaceWith(line)
      }
    }
  }
  return { html: marked > 0 ? page.body.innerHTML : html, marked, left }
}
