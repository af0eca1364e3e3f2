import { openLibrary } from '../../../src/main/library/file/open.ts'
import { AppError } from '../../../src/shared/errors.ts'
import { callsOf, sectionOf } from '../support/writtenLibrary.ts'

// Opens a library for writing at a given moment, writes a few articles, says of each that it is kept, and lets go.
const [folder = '', name = '', moment = '0', wait = '0', articles = '3', dies = ''] = process.argv.slice(2)
await new Promise(resolve => setTimeout(resolve, Math.max(0, Number(moment) - Date.now())))
try {
  const library = openLibrary(folder, { mode: 'write', app: name, wait: Number(wait) })
  process.send?.({ type: 'in', at: Date.now() })
  const call = callsOf(library)
  for (let number = 0; number < Number(articles); number += 1) {
    const title = `${name} ${number}`
    call('article:add', { header: { title }, sections: [sectionOf(`Text of ${title}.`)], lists: [] })
    await new Promise<void>(resolve => process.send?.({ type: 'kept', title }, () => resolve()))
  }
  if (dies) process.kill(process.pid, 'SIGKILL')
  process.send?.({ type: 'out', at: Date.now() })
  library.close()
} catch (error) {
  if (!(error instanceof AppError)) throw error
  process.send?.({ type: 'refused', code: error.code, message: error.message })
}
process.disconnect()
