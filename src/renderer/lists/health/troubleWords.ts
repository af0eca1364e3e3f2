import type { ListTrouble } from '../../../shared/model/listHealth.ts'
import { t } from '../../words/t.ts'

/** What is wrong with an item, as a sentence without its full stop. */
export function troubleWords(trouble: ListTrouble): string {
  switch (trouble.is) {
    case 'missing':
      return trouble.repair ? t('Its article was deleted, and one at its address is in the library') : t('Its article was deleted')
    case 'trashed':
      return t('In the trash: left out when published')
    case 'own-address':
      return t('Its address is that of an article of this library')
    case 'repeated':
      return t('It leads where an earlier item does')
    case 'elsewhere':
      return t('Also in {lists}', { lists: trouble.lists.map(list => `“${list.name}”`).join(', ') })
    case 'stale-views':
      return t('Its views were counted {count, plural, one {# day} other {# days}} ago', { count: trouble.days })
    case 'dead':
      return t(trouble.problem).replace(/\.$/u, '')
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
