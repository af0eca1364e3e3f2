import type { ListTrouble } from '../../../shared/model/listHealth.ts'
import { counted } from '../../ui/counted.ts'

/** What is wrong with an item, as a sentence without its full stop. */
export function troubleWords(trouble: ListTrouble): string {
  switch (trouble.is) {
    case 'missing':
      return trouble.repair ? 'Its article was deleted, and one at its address is in the library' : 'Its article was deleted'
    case 'trashed':
      return 'In the trash: left out when published'
    case 'own-address':
      return 'Its address is that of an article of this library'
    case 'repeated':
      return 'It leads where an earlier item does'
    case 'elsewhere':
      return `Also in ${trouble.lists.map(list => `“${list.name}”`).join(', ')}`
    case 'stale-views':
      return `Its views were counted ${counted(trouble.days, 'day')} ago`
    case 'dead':
      return trouble.problem.replace(/\.$/u, '')
    default:
      return trouble satisfies never
  }
}

/** Whether it needs something to be done; the others are only worth knowing. */
export function isFault(trouble: ListTrouble): boolean {
  return trouble.is !== 'elsewhere' && trouble.is !== 'stale-views'
}

/** Whether it can be put right by itself. */
export function canBeRepaired(trouble: ListTrouble): boolean {
  return (trouble.is === 'missing' || trouble.is === 'own-address') && trouble.repair !== null
}
