import { Button } from './Button.tsx'

export type ShowMoreProps = {
  /** A list that comes in pages. */
  readonly of: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; readonly fetchNextPage: () => Promise<unknown> }
}

/** Asks for the next page of a list; nothing where there is none. */
export function ShowMore({ of: pages }: ShowMoreProps) {
  if (!pages.hasNextPage) return null
  return (
    <Button look="quiet" disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      Show more
    </Button>
  )
}
