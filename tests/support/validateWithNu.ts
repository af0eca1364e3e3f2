import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar')

/** Why the Nu HTML checker can't run here, or null. */
export const nuMissing = spawnSync('java', ['-version']).status === 0 ? null : 'there is no java'

/** What the checker holds against a policy in a `<meta>` without having read it as browsers do: data blocks are never run, and `data:` is a source. */
const misread =
  /^(?:Inline script|Resource) violates Content Security Policy \(meta tag\): (?:blocked by “script-src”|image “(?:data:|images\/|[\w%-]+-images\/))/

/** Everything that the Nu HTML checker says of these files: errors and warnings, a line each. */
export function nuMessages(files: readonly string[]): string[] {
  const run = spawnSync('java', ['-Xss4m', '-jar', jar, '--format', 'json', ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const report: { messages: { type: string; url: string; lastLine?: number; message: string }[] } = JSON.parse(run.stderr)
  return report.messages
    .filter(({ type, message }) => type === 'error' || !misread.test(message))
    .map(({ type, url, lastLine, message }) => `${url}:${lastLine ?? ''} ${type} ${message}`)
}
