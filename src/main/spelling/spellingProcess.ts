import { join } from 'node:path'
import type { SpellerReply, SpellerRequest } from './messages.ts'
import { Speller } from './Speller.ts'

// The process that checks spelling: a slow dictionary keeps nobody else waiting, and its memory goes with it.
const speller = new Speller(join(import.meta.dirname, '../dictionaries'))

// A process has no origin to name.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const reply = (answer: SpellerReply) => process.parentPort.postMessage(answer)

process.parentPort.on('message', ({ data }: { data: SpellerRequest }) => {
  const words = data.ask === 'check' ? speller.check(data.dictionary, data.words) : speller.suggest(data.dictionary, data.word)
  words.then(
    found => reply({ id: data.id, words: found }),
    (error: unknown) => reply({ id: data.id, failed: String(error) }),
  )
})
