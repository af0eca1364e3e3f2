import { status } from '../../../shared/model/article.ts'
import type { GroupKey, Grouping } from '../../../shared/model/grouping.ts'
import { subjectType } from '../../../shared/model/subject.ts'
import { statusWords } from '../statusWords.ts'
import { subjectWords } from '../subjectWords.ts'
import { locale, t } from '../../words/t.ts'

export const groupingWords: Readonly<Record<Grouping, string>> = {
  status: t('Status'),
  month: t('Month'),
  tag: t('Tag'),
  type: t('Subject'),
}

const months = new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What a group is called. */
export function groupName(by: Grouping, key: GroupKey): string {
  if (key === null) return { status: t('No status'), month: t('Not published'), tag: t('No tag'), type: t('No subject') }[by]
  switch (by) {
    case 'status': {
      const read = status.safeParse(key)
      return read.success ? statusWords[read.data] : key
    }
    case 'type': {
      const read = subjectType.safeParse(key)
      return read.success ? subjectWords[read.data] : key
    }
    case 'month': {
      const [year = 0, month = 1] = key.split('-').map(Number)
      return months.format(Date.UTC(year, month - 1))
    }
    case 'tag':
      return key
    default:
      return by satisfies never
  }
}
