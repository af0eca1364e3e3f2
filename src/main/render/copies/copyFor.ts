import type { CopyTarget } from '../../../shared/formats/copyTargets.ts'
import type { Fragment } from '../page.ts'
import { fragmentNodes } from '../renderFragment.ts'
import { write } from '../write.ts'
import { forGhost } from './forGhost.ts'
import { forMail } from './forMail.ts'
import { forWordPress } from './forWordPress.ts'
import { simplified, type Simple } from './simplified.ts'

/** What Medium’s editor keeps of a paste: two sizes of headings, flat lists, bold, italic, links, code, quotations, pictures. */
const medium: Simple = {
  headings: { h2: 'h3', h3: 'h4', h4: 'h4' },
  inline: new Set(['a', 'strong', 'em', 'code', 'br']),
  nestedLists: false,
}

/** What Substack’s editor keeps of a paste. */
const substack: Simple = {
  headings: { h2: 'h2', h3: 'h3', h4: 'h4' },
  inline: new Set(['a', 'strong', 'em', 'code', 's', 'br']),
  nestedLists: true,
}

/** The text of an article and its lists as the HTML that a place keeps when it is pasted there. Throws `bad-request` like `renderPage`. */
export function copyFor(target: CopyTarget, fragment: Fragment): string {
  const nodes = fragmentNodes(fragment, target === 'wordpress')
  switch (target) {
    case 'wordpress':
      return forWordPress(nodes)
    case 'ghost':
      return forGhost(nodes)
    case 'medium':
      return write(simplified(nodes, medium))
    case 'substack':
      return write(simplified(nodes, substack))
    case 'mail':
      return write(forMail(nodes, fragment.article.header.language))
    default:
      return target satisfies never
  }
}
