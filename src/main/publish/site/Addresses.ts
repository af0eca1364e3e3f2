import type { SitePath } from '../../render/site/frame.ts'
import { safeStem } from '../FileNames.ts'

/** Where a page is: its file within the site's folder, and its address from the site's root. */
export type Address = Readonly<{ file: string; path: SitePath }>

/** Gives out the addresses of a site: safe on every file system, none twice, none outside. The same wishes in the same order get the same ones. */
export class Addresses {
  readonly #pretty: boolean
  readonly #taken = new Set<string>()
  /** The number that a name was given last, so that many of the same name are not tried one by one. */
  readonly #numbers = new Map<string, number>()

  /** Whether each page so far has the very file that it wished for, in lower case: then another is at its address only if it wishes for the same file. */
  #isPlain = true

  /** `reserved` are files that no page may take. */
  constructor(style: 'pretty' | 'plain', reserved: readonly string[]) {
    this.#pretty = style === 'pretty'
    for (const file of reserved) this.#taken.add(key(file))
  }

  /** A page at these names, one a folder; with a number after the last where it is taken. */
  page(names: readonly string[]): Address {
    const stems = names.map(safeStem)
    const last = stems.pop() ?? 'page'
    const wish = key([...stems, last].join('/'))
    for (let n = (this.#numbers.get(wish) ?? 0) + 1; ; n += 1) {
      const address = this.#address([...stems, n === 1 ? last : `${last}-${n}`])
      if (!this.#free(address.file)) continue
      this.#numbers.set(wish, n)
      if (n > 1 || key(address.file) !== address.file) this.#isPlain = false
      return address
    }
  }

  get isPlain(): boolean {
    return this.#isPlain
  }

  /** The page at exactly these names, or null where another is there. */
  exact(names: readonly string[]): Address | null {
    const address = this.#address(names.map(safeStem))
    return this.#free(address.file) ? address : null
  }

  /** The page of this number of a listing; the first is the listing itself. */
  paged(first: Address, number: number): Address {
    if (number === 1) return first
    const folder = this.#pretty ? first.path : first.path.replace(/(?:^index)?\.html$/, '')
    const names = decodeURIComponent(folder).split('/').filter(Boolean)
    return this.page(this.#pretty || names.length === 0 ? [...names, 'page', String(number)] : [...names, String(number)])
  }

  #address(stems: readonly string[]): Address {
    const file = stems.join('/')
    const path = stems.map(encodeURIComponent).join('/')
    return this.#pretty ? { file: `${file}/index.html`, path: `${path}/` } : { file: `${file}.html`, path: `${path}.html` }
  }

  // A page `tags.html` and a folder `tags` may stand beside each other, but not a page `a/index.html` and a file `a`.
  #free(file: string): boolean {
    const wanted = key(file)
    const folder = this.#pretty ? wanted.slice(0, -'/index.html'.length) : wanted
    if (this.#taken.has(wanted) || this.#taken.has(folder)) return false
    this.#taken.add(wanted)
    return true
  }
}

function key(file: string): string {
  return file.normalize('NFKC').toLowerCase()
}
