import { expect, it, vi } from 'vitest'
import type { ProcessPort } from '../../../../src/main/library/process/processPort.ts'
import type { SpellerReply, SpellerRequest } from '../../../../src/main/spelling/messages.ts'
import { Spelling } from '../../../../src/main/spelling/Spelling.ts'

type Port = ProcessPort<SpellerRequest, SpellerReply>

const started = (answer: (request: SpellerRequest, reply: (reply: SpellerReply) => void, exit: () => void) => void) => {
  const fork = vi.fn<() => Port>(() => {
    let listener: ((reply: SpellerReply) => void) | undefined
    let left: ((code: number | null) => void) | undefined
    return {
      post: request =>
        answer(
          request,
          reply => listener?.(reply),
          () => left?.(1),
        ),
      onMessage: heard => void (listener = heard),
      onExit: heard => void (left = heard),
      kill: () => {},
    }
  })
  const log = vi.fn<(text: string) => void>()
  return { fork, log, spelling: new Spelling({ fork, log }) }
}

it('starts no process where there is no dictionary', async () => {
  const { fork, spelling } = started(() => {})
  expect([await spelling.check('ko', ['영화']), await spelling.suggest('ko', '영화')]).toEqual([null, []])
  expect(fork).not.toHaveBeenCalled()
})

it('starts one process for all questions, and gives each its own answer', async () => {
  const waiting: (() => void)[] = []
  const { fork, spelling } = started((request, reply) => {
    waiting.push(() => reply({ id: request.id, words: [request.dictionary] }))
  })
  const answers = Promise.all([spelling.check('en-GB', ['a']), spelling.suggest('tr', 'b')])
  for (const each of waiting.toReversed()) each()
  expect(await answers).toEqual([{ wrong: ['en-gb'] }, ['tr']])
  expect(fork).toHaveBeenCalledTimes(1)
})

it('says so when the process ends, and starts another for the next question', async () => {
  let alive = false
  const { fork, spelling } = started((request, reply, exit) => (alive ? reply({ id: request.id, words: [] }) : exit()))
  await expect(spelling.check('en', ['a'])).rejects.toMatchObject({ code: 'internal' })
  alive = true
  expect(await spelling.check('en', ['a'])).toEqual({ wrong: [] })
  expect(fork).toHaveBeenCalledTimes(2)
})
