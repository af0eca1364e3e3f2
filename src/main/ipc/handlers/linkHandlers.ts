import type { AppCallName, Handlers } from '../../../shared/contract/contract.ts'
import type { AppContext } from './context.ts'

type Names = Extract<AppCallName, 'item:ask-pages' | 'list:check-links' | 'asset:fetch'>

export function linkHandlers({ library, jobs }: AppContext): Handlers<Names> {
  return {
    'list:check-links': ({ id }) => {
      const { client } = library
      return jobs.run({ kind: 'check-links', library: client.library.folder, id }, (...call) => client.request(...call))
    },
    'asset:fetch': ({ urls }) => {
      const { client } = library
      return jobs.run({ kind: 'fetch-pictures', library: client.library.folder, urls }, (...call) => client.request(...call))
    },
    'item:ask-pages': ({ urls }) => {
      const { client } = library
      return jobs.run({ kind: 'ask-pages', urls }, (...call) => client.request(...call))
    },
  }
}
