import { ExternalHyperlink, Paragraph, TextRun, type ParagraphChild } from 'docx'
import type { ShownListItem } from '../../../shared/model/list.ts'
import { usualListSettings, type ListSettings } from '../../../shared/model/listSettings.ts'
import { itemDetail } from '../itemDetail.ts'
import { itemHref, shownItems } from '../lists.ts'
import type { PageList } from '../page.ts'
import { titleOf } from '../scope.ts'
import { imageRun } from './docxFigure.ts'
import { directed, docxHeading, type Block } from './paragraphs.ts'
import type { DocxScope } from './DocxScope.ts'
import { textRuns } from './inlineRuns.ts'

/** A reading list as numbered items: the picture, the title, then what the list says of it in its order on a line, then the note. Nothing if it has nothing to show. */
export function docxList(entry: PageList, scope: DocxScope): Block[] {
  const items = shownItems(entry)
  if (items.length === 0) return []
  const numbering = scope.numberings.numbered(0, 1)
  const settings = entry.list.settings ?? usualListSettings
  return [
    docxHeading(textRuns(entry.heading, {}, scope.rightToLeft), 0, scope),
    ...items.map(
      item => new Paragraph({ style: 'ListParagraph', numbering, children: itemRuns(item, settings, scope), ...directed(scope) }),
    ),
  ]
}

function itemRuns(item: ShownListItem, { parts }: ListSettings, scope: DocxScope): ParagraphChild[] {
  const href = itemHref(item, scope.page)
  const title = titleOf(item.shown.title, scope.page)
  const details = parts.flatMap(part => (part === 'note' ? [] : itemDetail(part, item, scope.page) || [])).join(' · ')
  const note = parts.includes('note') ? item.shown.note : null
  const lines = [details, note ?? ''].filter(Boolean)
  return [
    ...(parts.includes('image') ? picture(item, scope) : []),
    href === null
      ? new TextRun({ text: '' })
      : new ExternalHyperlink({ link: href, children: textRuns(title, { style: 'Hyperlink' }, scope.rightToLeft) }),
    ...(href === null ? textRuns(title, {}, scope.rightToLeft) : []),
    ...lines.flatMap(line => [new TextRun({ break: 1 }), ...textRuns(line, {}, scope.rightToLeft)]),
  ]
}

// In pixels at 96 to the inch: two lines high.
const thumbnail = { width: 120, height: 64 }

function picture({ shown, picture: said }: ShownListItem, scope: DocxScope): ParagraphChild[] {
  const found = shown.image === null ? null : scope.pictures(shown.image)
  return found ? [imageRun(found, said?.alt.trim() || null, thumbnail), new TextRun({ break: 1 })] : []
}
