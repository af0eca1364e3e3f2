import { bodyText, parseSection } from '../../shared/document/section.ts'
import type { StoredSection } from '../../shared/model/article.ts'

/** A section as it is read, without its formats. */
export function SectionText({ section, language }: { readonly section: StoredSection; readonly language?: string | undefined }) {
  return (
    <section lang={language}>
      {section.heading !== null && <h3>{section.heading}</h3>}
      {bodyText(parseSection(section))
        .split('\n')
        .map((line, index) => (
          // The text can't change while it is shown.
          // oxlint-disable-next-line react/no-array-index-key
          <p key={index}>{line}</p>
        ))}
    </section>
  )
}
