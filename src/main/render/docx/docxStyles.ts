import { BorderStyle, type IStylesOptions } from 'docx'
import type { Language } from '../language.ts'
import { languageIn } from './inlineRuns.ts'

const serif = 'Georgia'
const sans = 'Arial'
const mono = 'Courier New'
const ink = '1F1F1F'
const quiet = '5A5A5A'

const headingOf = (size: number, before: number) => ({
  run: { font: sans, size, bold: true, color: ink },
  paragraph: { spacing: { before, after: 120 }, keepNext: true, keepLines: true },
})

const own = (id: string, name: string, rest: Omit<NonNullable<IStylesOptions['paragraphStyles']>[number], 'id' | 'name'>) => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
})

const line = (color: string) => ({ style: BorderStyle.SINGLE, size: 12, space: 8, color })

/** The styles of a document: Word's own by their own names, so that a template can take their place, and ours for what it has none for. */
export function docxStyles(language: Language): IStylesOptions {
  return {
    default: {
      document: {
        run: { font: serif, size: 22, color: ink, language: languageIn(language) },
        paragraph: { spacing: { after: 140, line: 300 } },
      },
      title: { run: { font: serif, size: 48, bold: true, color: ink }, paragraph: { spacing: { after: 160 }, keepNext: true } },
      heading1: headingOf(32, 400),
      heading2: headingOf(26, 300),
      heading3: headingOf(23, 240),
      heading4: headingOf(22, 240),
      caption: { run: { font: sans, size: 18, color: quiet }, paragraph: { spacing: { before: 60, after: 200 } } },
      hyperlink: { run: { color: '0B5394', underline: {} } },
      listParagraph: { paragraph: { spacing: { after: 80 } } },
    },
    characterStyles: [{ id: 'CodeText', name: 'Code Text', run: { font: mono, size: 20, noProof: true } }],
    paragraphStyles: [
      own('Subtitle', 'Subtitle', { run: { size: 26, italics: true, color: quiet }, paragraph: { spacing: { after: 160 } } }),
      own('Byline', 'Byline', { run: { font: sans, size: 19, color: quiet }, paragraph: { spacing: { after: 240 } } }),
      own('Quote', 'Quote', { run: { italics: true }, paragraph: { indent: { left: 560, right: 560 } } }),
      own('QuoteSource', 'Quote Source', { run: { font: sans, size: 19, color: quiet }, paragraph: { indent: { left: 560, right: 560 } } }),
      own('CalloutLabel', 'Callout Label', {
        run: { font: sans, size: 20, bold: true },
        paragraph: { keepNext: true, border: { left: line('0B5394') }, indent: { left: 280 }, spacing: { before: 160, after: 60 } },
      }),
      own('Callout', 'Callout', { paragraph: { border: { left: line('0B5394') }, indent: { left: 280 } } }),
      own('SpoilerLabel', 'Spoiler Label', {
        run: { font: sans, size: 20, bold: true },
        paragraph: { keepNext: true, border: { left: line('7F6000') }, indent: { left: 280 }, spacing: { before: 160, after: 60 } },
      }),
      own('Spoiler', 'Spoiler', { paragraph: { border: { left: line('7F6000') }, indent: { left: 280 } } }),
      own('PointsLabel', 'Points Label', {
        run: { font: sans, size: 21, bold: true },
        paragraph: { keepNext: true, spacing: { before: 160, after: 60 } },
      }),
      own('Code', 'Code', { run: { font: mono, size: 19, noProof: true }, paragraph: { indent: { left: 280 }, spacing: { line: 260 } } }),
      own('Figure', 'Figure', { paragraph: { spacing: { before: 200, after: 60 } } }),
      own('TableText', 'Table Text', { run: { size: 20 }, paragraph: { spacing: { after: 40, line: 260 } } }),
      own('TableHeading', 'Table Heading', { run: { font: sans, size: 19, bold: true }, paragraph: { spacing: { after: 40, line: 260 } } }),
      own('Rating', 'Rating', { run: { font: sans, bold: true }, paragraph: { spacing: { before: 160, after: 240 } } }),
    ],
  }
}
