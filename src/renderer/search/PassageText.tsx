import { Fragment } from 'react'
import { passageParts } from './groupHits.ts'

/** A passage with its marked words. */
export function PassageText({ passage }: { readonly passage: string }) {
  return passageParts(passage).map((part, index) => {
    // The pieces of a passage never change their order.
    // oxlint-disable-next-line react/no-array-index-key
    return index % 2 === 1 ? <mark key={index}>{part}</mark> : <Fragment key={index}>{part}</Fragment>
  })
}
