import type { Call } from '../../shared/contract/contract.ts'
import { bridge } from './bridge.ts'
import { createCall } from './createCall.ts'

/** Asks main, or the library through it. Throws `AppError`. */
export const call: Call = createCall((name, input) => bridge().call(name, input))
