import { queryOptions } from '@tanstack/react-query'
import type { CallName, Input } from '../../shared/contract/contract.ts'
import { call } from './call.ts'

/** A call as a query: its key is the call's name and input, so that events can invalidate it by name. */
export function callQuery<K extends CallName>(name: K, ...input: Input<K> extends undefined ? [] : [Input<K>]) {
  return queryOptions({ queryKey: [name, ...input] as const, queryFn: () => call(name, ...input) })
}
