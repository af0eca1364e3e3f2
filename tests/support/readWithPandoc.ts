import { convert } from 'pandoc-wasm'

/** What pandoc reads of a Word document: HTML in its own way of writing, what it says of itself, and what pandoc has to say about it. */
export async function readWithPandoc(docx: Uint8Array): Promise<{ html: string; meta: Record<string, string>; warnings: string[] }> {
  const files = () => ({ 'in.docx': new Blob([docx.slice()]) })
  const read = (to: string, more: object = {}) => convert({ from: 'docx', to, 'input-files': ['in.docx'], ...more }, null, files())
  const body = await read('html', { wrap: 'none' })
  const { stdout } = await read('json')
  const { meta } = JSON.parse(stdout) as { meta: Record<string, { t: string; c: unknown }> }
  return {
    html: body.stdout,
    meta: Object.fromEntries(Object.entries(meta).map(([name, value]) => [name, wordsOf(value)])),
    warnings: [body.stderr, ...body.warnings.map(warning => JSON.stringify(warning))].filter(text => text.trim() !== ''),
  }
}

/** The words in a piece of pandoc's document. */
function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordsOf).join('')
  if (typeof value !== 'object' || value === null || !('t' in value)) return ''
  const content = 'c' in value ? value.c : ''
  if (value.t === 'Space' || value.t === 'SoftBreak') return ' '
  return typeof content === 'string' ? content : wordsOf(content)
}
