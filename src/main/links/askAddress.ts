import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { AppError } from '../../shared/errors.ts'
import { systemCode } from '../../shared/systemError.ts'
import { isPublicAddress } from './publicAddress.ts'
import { phrase } from '../../shared/words/phrase.ts'

export type Asking = Readonly<{
  signal: AbortSignal
  /** Which IP addresses may be reached; those of the public internet unless a test says otherwise. */
  allows?: (address: string) => boolean
  timeoutMs?: number
  /** How much of an answer is read. */
  mostBytes?: number
  /** The types that are asked for (RFC 9110, `Accept`). */
  accept?: string
}>

/** What an address answered: the status, the type and the beginning of what it sent. */
export type Answer = Readonly<{ url: string; status: number; type: string; body: Uint8Array }>

const mostRedirects = 5
const usualBytes = 256 * 1024
const usualTimeoutMs = 10_000

/**
 * Asks an address of the web for its page, by GET and without cookies or any word about who asks. At most 256 KB are read
 * unless more is wanted, in at most ten seconds for all of it. Redirects are followed five times, each looked at like the first address: private addresses are
 * refused where the connection is made, so a name that changes its mind is refused too. Throws `bad-request` with a
 * sentence that says why there is no answer, and `cancelled`.
 */
export async function askAddress(address: string, asking: Asking): Promise<Answer> {
  let url = address
  const end = performance.now() + (asking.timeoutMs ?? usualTimeoutMs)
  for (let redirects = 0; redirects <= mostRedirects; redirects += 1) {
    const answer = await askOnce(url, { ...asking, timeoutMs: Math.max(0, end - performance.now()) })
    const next = answer.location
    if (next === null) return { url, status: answer.status, type: answer.type, body: answer.body }
    if (!URL.canParse(next, url)) throw failed(phrase('It sends to an address that is none.'))
    url = new URL(next, url).href
  }
  throw failed(phrase('It sends from address to address without end.'))
}

type Raw = Omit<Answer, 'url'> & { readonly location: string | null }

function askOnce(
  address: string,
  { signal, allows = isPublicAddress, timeoutMs, mostBytes = usualBytes, accept }: Asking & { readonly timeoutMs: number },
): Promise<Raw> {
  if (!URL.canParse(address)) return Promise.reject(failed(phrase('This is no address of the web.')))
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return Promise.reject(failed(phrase('Only http and https addresses can be asked.')))
  if (url.username || url.password) return Promise.reject(failed(phrase('An address with a name and a password in it is not asked.')))
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  if (isIP(host) !== 0 && !allows(host)) return Promise.reject(refused())

  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, {
      signal,
      lookup: publicLookup(allows),
      headers: {
        'user-agent': 'Mozilla/5.0 (compatible; Deckle)',
        accept: accept ?? 'text/html,*/*;q=0.5',
        'accept-encoding': 'identity',
      },
    })
    const timer = setTimeout(() => request.destroy(failed(phrase('It did not answer within ten seconds.'))), timeoutMs)
    const end = (work: () => void) => {
      clearTimeout(timer)
      work()
    }
    request.on('error', error => end(() => reject(reasonOf(error, signal))))
    request.on('response', response => {
      readBeginning(response, mostBytes).then(
        body =>
          end(() => {
            const status = response.statusCode ?? 0
            const location = status >= 300 && status < 400 ? (response.headers.location ?? null) : null
            resolve({ status, type: response.headers['content-type'] ?? '', body, location })
            request.destroy()
          }),
        (error: unknown) => end(() => reject(reasonOf(error, signal))),
      )
    })
    request.end()
  })
}

function readBeginning(response: IncomingMessage, mostBytes: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let size = 0
    const done = () => resolve(Buffer.concat(parts).subarray(0, mostBytes))
    response.on('data', (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (size >= mostBytes) done()
    })
    response.on('end', done)
    response.on('error', reject)
    response.on('aborted', () => reject(failed(phrase('It stopped in the middle of its answer.'))))
  })
}

/** Looks a name up, and gives only the addresses that may be reached. */
function publicLookup(allows: (address: string) => boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookUp(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      if (error) return callback(error, '')
      const reachable = found.filter(({ address }) => allows(address))
      const [first] = reachable
      if (!first) return callback(refused(), '')
      return options.all ? callback(null, reachable) : callback(null, first.address, first.family)
    })
  }
}

function failed(sentence: string): AppError {
  return new AppError('bad-request', sentence)
}

function refused(): AppError {
  return failed(phrase('It leads into this computer or its network, and is not asked.'))
}

/** What a person can make of a failure. */
function reasonOf(error: unknown, signal: AbortSignal): AppError {
  if (signal.aborted) return new AppError('cancelled', 'This was stopped.')
  if (error instanceof AppError) return error
  const code = systemCode(error) ?? ''
  switch (code) {
    case 'ENOTFOUND':
      return failed(phrase('There is no site of this name.'))
    case 'EAI_AGAIN':
    case 'ENETUNREACH':
    case 'ENETDOWN':
      return failed(phrase('This computer is offline, or can’t look names up now.'))
    case 'ECONNREFUSED':
      return failed(phrase('The site refuses connections.'))
    case 'ECONNRESET':
    case 'EPIPE':
      return failed(phrase('The site broke the connection off.'))
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return failed(phrase('The site can’t be reached.'))
    default:
      return failed(/CERT|SSL|TLS/u.test(code) ? phrase('The site’s certificate is not right.') : phrase('The site can’t be reached.'))
  }
}
