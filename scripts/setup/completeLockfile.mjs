/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 */

/**
 * Adds an entry for each optional dependency that has none. They carry no integrity: the registry that was asked has none to tell.
 * @param {{ packages: Record<string, Entry> }} lockfile changed in place
 * @returns {string[]} what was added
 */
export function completeLockfile(lockfile) {
  /** @type {[string, Entry][]} */
  const missing = []
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!resolves(lockfile.packages, path, name) && /^\d/.test(version))
        missing.push([`node_modules/${name}`, { version, ...platformOf(name), ...(entry.dev ? { dev: true } : {}), optional: true }])
    }
  }
  const all = { ...lockfile.packages, ...Object.fromEntries(missing) }
  lockfile.packages = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)))
  return missing.map(([path]) => path)
}

/**
 * Whether Node would find the package from there: in the folder's own node_modules or in one above.
 * @param {Record<string, Entry>} packages
 * @param {string} from
 * @param {string} name
 */
function resolves(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true
    if (folder === '') return false
  }
}

/**
 * What the name of a binary package says: `@oxlint/binding-linux-arm64-musl` is for Linux, 64-bit ARM, musl.
 * @param {string} name
 * @returns {Pick<Entry, 'os' | 'cpu' | 'libc'>}
 */
export function platformOf(name) {
  const found =
    /(android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|aix|win32)(musl)?-(arm64|arm|ia32|x64|ppc64|riscv64|s390x|loong64|mips64el)(?:-(\w+))?$/.exec(
      name,
    )
  if (!found) return /wasm32/.test(name) ? { cpu: ['wasm32'] } : {}
  const [, os = '', muslPrefix, cpu = '', abi = ''] = found
  const musl = Boolean(muslPrefix) || abi.startsWith('musl')
  const libc = os === 'linux' && (musl || abi.startsWith('gnu')) ? { libc: [musl ? 'musl' : 'glibc'] } : {}
  return { os: [os], cpu: [cpu], ...libc }
}
