import { linkRels, type LinkRel } from '../../shared/model/listSettings.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { t } from '../words/t.ts'

const relWords: Readonly<Record<LinkRel, string>> = {
  nofollow: t('nofollow: search engines shall not count it as a recommendation'),
  sponsored: t('sponsored: it is paid for'),
  ugc: t('ugc: readers wrote it'),
  external: t('external: it leads to another site'),
  noreferrer: t('noreferrer: the other site is not told where a reader comes from'),
}

export type LinkRelFieldsProps = {
  readonly label: string
  readonly chosen: readonly LinkRel[]
  readonly onChosen: (chosen: LinkRel[]) => void
}

/** What links that lead to other sites say of themselves. */
export function LinkRelFields({ label, chosen, onChosen }: LinkRelFieldsProps) {
  return (
    <fieldset className="bare">
      <legend className="field-label">{label}</legend>
      {linkRels.map(rel => (
        <Checkbox
          key={rel}
          checked={chosen.includes(rel)}
          onValue={on => onChosen(linkRels.filter(each => (each === rel ? on : chosen.includes(each))))}
        >
          {relWords[rel]}
        </Checkbox>
      ))}
    </fieldset>
  )
}
