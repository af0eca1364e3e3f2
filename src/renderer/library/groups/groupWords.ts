import { status } from '../../../shared/model/article.ts'
import type { GroupKey, Grouping } from '../../../shared/model/grouping.ts'
import { subjectType } from '../../../shared/model/subject.ts'
import { statusWords } from '../statusWords.ts'
import { subjectWords } from '../subjectWords.ts'

export const groupingWords: Readonly<Record<Grouping, string>> = { status: 'Status', month: 'Month', tag: 'Tag', type: 'Subject' }

const months = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** What a group is called. */
export function groupName(by: Grouping, key: GroupKey): string {
  if (key === null) return { status: 'No status', month: 'Not published', tag: 'No tag', type: 'No subject' }[by]
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
