import type { Call, Output } from '../../shared/contract/contract.ts'
import { fromWireError, type Result } from '../../shared/errors.ts'

export type Transport = (name: string, input: unknown) => Promise<Result<unknown>>

/** Turns the bridge into a typed call that throws `AppError` on failure. */
export function createCall(transport: Transport): Call {
  return async (name, ...input) => {
    const result = await transport(name, input[0])
    if (!result.ok) throw fromWireError(result.error)
    // Main has proved it against the contract's output schema.
    return result.value as Output<typeof name>
  }
}
