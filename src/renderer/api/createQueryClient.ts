import { QueryClient } from '@tanstack/react-query'

/** Queries are as new as main says: it tells when something changed, and nothing is asked twice until then. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // "always": the defaults wait for a network, which nothing here needs.
      queries: { staleTime: Infinity, gcTime: 5 * 60_000, networkMode: 'always', retry: false, refetchOnWindowFocus: false },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}
