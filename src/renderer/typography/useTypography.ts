import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'

/** Sets whether this library's texts are given the signs of their language while they are typed. */
export function useTypography(): (smart: boolean) => void {
  const client = useQueryClient()
  const attempt = useAttempt()
  return smart =>
    attempt(async () => {
      await call('typography:set-settings', { smart })
      client.setQueryData(callQuery('typography:settings').queryKey, { smart })
    })
}
