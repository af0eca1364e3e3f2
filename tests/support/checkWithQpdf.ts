import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const script = join(import.meta.dirname, 'qpdf.cjs')

/** The structure of a tagged PDF as qpdf reads it. */
export type QpdfReport = Readonly<{
  /** Whether qpdf finds nothing wrong with the file: its syntax, its cross-references, each of its streams. */
  sound: boolean
  /** What it says, a line each. */
  said: readonly string[]
  marked: boolean
  language: string
  /** The tags in the order of reading, as `Document/Art/H1`; `alt` is what a picture is described as. */
  tags: readonly Readonly<{ path: string; alt: string | null }>[]
}>

type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value }

/** What qpdf says of a PDF. */
export function checkWithQpdf(file: string): QpdfReport {
  const check = run(file, '--check')
  const { objects } = JSON.parse(run(file, '--json').output) as { objects: Record<string, { value?: Value }> }
  const found = (value: Value | undefined): Value =>
    typeof value === 'string' && /^\d+ \d+ R$/.test(value) ? (objects[`obj:${value}`]?.value ?? null) : (value ?? null)
  const at = (value: Value | undefined, name: string): Value => {
    const dictionary = found(value)
    return typeof dictionary === 'object' && dictionary !== null && !Array.isArray(dictionary)
      ? found((dictionary as { readonly [key: string]: Value })[name])
      : null
  }
  const text = (value: Value) => (typeof value === 'string' ? value.replace(/^u:/, '') : '')
  const trailer = objects['trailer']?.value
  const catalog = at(trailer, '/Root')
  const tags: { path: string; alt: string | null }[] = []
  const walk = (element: Value, above: string) => {
    if (Array.isArray(element)) return element.forEach(each => walk(found(each as Value), above))
    const type = at(element, '/S')
    const path = typeof type === 'string' ? above + type : above
    if (typeof type === 'string') {
      const alt = at(element, '/Alt')
      tags.push({ path: path.slice(1), alt: alt === null ? null : text(alt) })
    }
    const children = at(element, '/K')
    if (typeof children === 'object' && children !== null) walk(children, path)
  }
  walk(at(catalog, '/StructTreeRoot'), '')
  return {
    sound: check.code === 0,
    said: check.output.trim().split('\n'),
    marked: at(at(catalog, '/MarkInfo'), '/Marked') === true,
    language: text(at(catalog, '/Lang')),
    tags,
  }
}

function run(file: string, argument: string): { code: number | null; output: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, file, argument], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    maxBuffer: 256 * 1024 * 1024,
  })
  if (error) throw error
  return { code: status, output: argument === '--json' ? stdout : stdout + stderr }
}
