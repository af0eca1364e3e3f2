import type { LibraryAccess } from '../../shared/contract/access.ts'
import { parseSection } from '../../shared/document/section.ts'
import { plainText } from '../../shared/document/text.ts'
import type { CopyTarget } from '../../shared/formats/copyTargets.ts'
import type { ArticleId } from '../../shared/model/ids.ts'
import { copyFor } from '../render/copies/copyFor.ts'
import type { Fragment } from '../render/page.ts'
import { shownItems } from '../render/lists.ts'
import { renderFragment } from '../render/renderFragment.ts'
import { InlineImages } from './InlineImages.ts'
import { purposes } from './pictures/purposes.ts'
import { PageLoader } from './PageLoader.ts'

/**
 * An article for the clipboard: its body and lists as HTML with the images inside, and as plain text. The HTML is clean, or as the place
 * keeps it that it is copied for. Throws `not-found`.
 */
export async function copyHtml(
  access: LibraryAccess,
  id: ArticleId,
  target: CopyTarget | null = null,
): Promise<{ html: string; text: string }> {
  const { page } = await new PageLoader(access, new InlineImages(access, purposes.copy), new Map()).load(id)
  return { html: target === null ? renderFragment(page) : copyFor(target, page), text: textOf(page) }
}

function textOf({ article, lists }: Fragment): string {
  const parts = article.sections.flatMap(stored => {
    const section = parseSection(stored)
    return section.children.map(plainText)
  })
  for (const entry of lists) {
    const titles = shownItems(entry).map(item => item.shown.title)
    if (titles.length > 0) parts.push(entry.heading, titles.join('\n'))
  }
  return parts.filter(part => part !== '').join('\n\n')
}
