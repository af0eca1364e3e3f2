import { parseArgs } from 'node:util'
import { AppError } from '../../shared/errors.ts'

const accepted = {
  library: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
  format: { type: 'string', default: 'html' },
  out: { type: 'string', short: 'o' },
  images: { type: 'string' },
  duplicates: { type: 'string' },
  history: { type: 'boolean', default: false },
  losses: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  unfinished: { type: 'boolean', default: false },
  status: { type: 'string' },
  tag: { type: 'string' },
  list: { type: 'string' },
  filter: { type: 'string' },
  sort: { type: 'string' },
  author: { type: 'string' },
  text: { type: 'string' },
  trash: { type: 'boolean', default: false },
  limit: { type: 'string' },
  article: { type: 'string' },
  into: { type: 'string' },
  rescue: { type: 'boolean', default: false },
  'base-url': { type: 'string' },
  title: { type: 'string' },
  theme: { type: 'string' },
  addresses: { type: 'string' },
  'link-rel': { type: 'string' },
  'share-pictures': { type: 'boolean', default: false },
  'share-covers': { type: 'boolean', default: false },
  watch: { type: 'boolean', default: false },
  regex: { type: 'boolean', default: false },
  case: { type: 'boolean', default: false },
  word: { type: 'boolean', default: false },
  in: { type: 'string' },
  apply: { type: 'boolean', default: false },
  'in-place': { type: 'boolean', default: false },
  collect: { type: 'boolean', default: false },
  undo: { type: 'boolean', default: false },
} as const

export type Options = ReturnType<typeof parseOptions>

/** Splits a command line into its command, its operands and its options. Throws `bad-request` for an option that doesn't exist. */
export function parseOptions(argv: readonly string[]) {
  try {
    const unwanted = argv.includes('search') ? argv.filter(isUnwantedWord) : []
    const args = argv.filter(argument => !unwanted.includes(argument))
    const { values, positionals } = parseArgs({ args, options: accepted, allowPositionals: true })
    return { ...values, command: positionals[0] ?? null, operands: [...positionals.slice(1), ...unwanted] }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : 'it could not be read'
    throw new AppError('bad-request', `The command line is not right: ${reason}. "deckle --help" lists what there is.`, { cause })
  }
}

/** `deckle search train -war`: what must not be there looks like an option, and is none of ours. */
function isUnwantedWord(argument: string): boolean {
  return /^-[^-]./u.test(argument) && !/^-[hvo]$/u.test(argument)
}
