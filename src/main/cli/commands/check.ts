import type { LibraryAccess } from '../../../shared/contract/access.ts'
import { checkArticle, sectionAt, stopsPublication, type FindingKind } from '../../../shared/checklist/checkArticle.ts'
import { documentOf } from '../../../shared/document/section.ts'
import { plainText } from '../../../shared/document/text.ts'
import { AppError } from '../../../shared/errors.ts'
import { inEnglish } from '../../../shared/words/say.ts'
import type { ArticleId } from '../../../shared/model/ids.ts'
import { chosenArticles } from '../chosenArticles.ts'
import type { Options } from '../options.ts'
import { printJson, printLine, printable, say } from '../output.ts'
import { withLibrary } from '../withLibrary.ts'

/** The documented form of a finding: `section` is a heading, null in the opening or where it is a matter of the header; `stops` ones keep an article from being exported. */
type FoundThing = Readonly<{ kind: FindingKind; text: string; section: string | null; passage: string | null; stops: boolean }>
type Checked = Readonly<{ id: ArticleId; slug: string; title: string; findings: readonly FoundThing[] }>

/** So much of a passage is shown, in characters. */
const longestPassage = 80

/** `deckle check ID|SLUG…|--all`: what is to be looked at before articles are published, by article and place. Throws `write-failed` where something stops a publication. */
export async function check(options: Options): Promise<void> {
  if (options.operands.length === 0 && !options.all)
    throw new AppError('bad-request', 'Say which articles to check, by id or slug, or add --all.')
  await withLibrary(options, 'read', async access => {
    const ids = await chosenArticles(access, options)
    const there = new Set((await access.call('article:titles')).ids.split('\n'))
    const articles: Checked[] = []
    for (const id of ids) {
      const checked = await checkedArticle(access, id, there)
      if (checked.findings.length === 0) continue
      articles.push(checked)
      if (!options.json) printChecked(checked)
    }
    const stopped = articles.filter(({ findings }) => findings.some(({ stops }) => stops)).length
    if (options.json) printJson({ checked: ids.length, stopped, articles })
    else if (articles.length === 0) say('Nothing is left to do: every image is described, every link leads somewhere, and nothing says TK.')
    if (stopped > 0)
      throw new AppError(
        'write-failed',
        stopped === 1 ? 'One article can’t be published yet.' : `${stopped} articles can’t be published yet.`,
      )
  })
}

async function checkedArticle(access: LibraryAccess, id: ArticleId, there: ReadonlySet<string>): Promise<Checked> {
  const { header, sections } = await access.call('article:open', { id })
  const doc = documentOf(sections)
  const findings = checkArticle(header, doc, linked => there.has(linked)).map((finding): FoundThing => {
    const { kind, said, place } = finding
    const at = place && doc.resolve(place.from)
    const { passage: around } = finding
    const passage = around
      ? `${around.before}${around.marked}${around.behind}`.trim()
      : at?.parent.isTextblock
        ? shortened(plainText(at.parent).trim())
        : ''
    return {
      kind,
      text: inEnglish(said),
      section: place && sectionAt(doc, place.from),
      passage: passage === '' ? null : passage,
      stops: stopsPublication(finding),
    }
  })
  return { id, slug: header.slug, title: header.title, findings }
}

function shortened(text: string): string {
  return text.length <= longestPassage ? text : `${text.slice(0, longestPassage).replace(/\p{Cs}$/u, '')}…`
}

/** Prints the findings of an article, each with its place, those that stop a publication marked. */
function printChecked({ slug, title, findings }: Checked): void {
  printLine(`${slug}  ${printable(title) || 'Untitled'}`)
  for (const { text, section, passage, stops } of findings) {
    const where = [section, passage].flatMap(part => (part === null || part === '' ? [] : [`“${printable(part)}”`])).join(': ')
    printLine(`  ${stops ? '!' : '·'} ${printable(text)}${where === '' ? '' : `  (${where})`}`)
  }
}
