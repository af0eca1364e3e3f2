import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { groupKey, grouping, type GroupKey, type Grouping } from '../../../shared/model/grouping.ts'
import { callQuery } from '../../api/callQuery.ts'
import { remember, remembered } from '../../app/memory.ts'

export type GroupingChoice = {
  readonly by: Grouping | null
  readonly onBy: (by: Grouping | null) => void
  readonly folded: ReadonlySet<GroupKey>
  readonly onFold: (key: GroupKey, folded: boolean) => void
}

const kept = z.object({ by: grouping.nullable(), folded: z.record(z.string(), z.array(groupKey)) })
type Kept = z.output<typeof kept>
const nothing: Kept = { by: null, folded: {} }

/** What the article list is grouped by, and which groups are folded. Each library remembers its own. */
export function useGrouping(): GroupingChoice {
  const folder = useQuery(callQuery('app:state')).data?.library?.folder ?? ''
  const key = `deckle.groups:${folder}`
  const [chosen, setChosen] = useState<Readonly<Record<string, Kept>>>({})
  const now = chosen[key] ?? remembered(key, kept) ?? nothing
  const set = (next: Kept) => {
    setChosen({ ...chosen, [key]: next })
    remember(key, next)
  }
  const folded = new Set(now.by === null ? [] : now.folded[now.by])
  return {
    by: now.by,
    onBy: by => set({ ...now, by }),
    folded,
    onFold: (group, isFolded) => {
      if (now.by === null) return
      const next = new Set(folded)
      if (isFolded) next.add(group)
      else next.delete(group)
      set({ ...now, folded: { ...now.folded, [now.by]: [...next] } })
    },
  }
}
