import { Button } from './Button.tsx'
import { t } from '../words/t.ts'

export type ShowMoreProps = {
  /** A list that comes in pages. */
  readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> }
}

/** Asks for the next page of a list; nothing where there is none. */
export function ShowMore({ of: pages }: ShowMoreProps) {
  if (!pages.hasNextPage) return null
  return (
    <Button look="quiet" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      {t('Show more')}
    </Button>
  )
}
