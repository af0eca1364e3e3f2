import type { DamagedSection, TextSource } from '../../shared/model/damage.ts'
import { momentOf } from '../ui/formatDate.ts'
import { t } from '../words/t.ts'

export type RescuableSection = DamagedSection & { readonly from: TextSource }

export function isRescuable(section: DamagedSection): section is RescuableSection {
  return section.from !== null
}

/** What would be brought back: “The opening of “Caligari”: its text of 23 Nov 2026, 14:05”. */
export function rescueLine({ place, from }: RescuableSection): string {
  const text = from.exact ? t('the very text that was saved') : t('its text of {date}', { date: momentOf(from.at) })
  return `${place.slice(0, 1).toUpperCase()}${place.slice(1)}: ${from.backup ? t('{text}, from a backup', { text }) : text}`
}
