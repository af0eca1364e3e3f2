import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { run } from './command.mjs'
import { lockFile } from './lock.mjs'
import { downloadProgress, megabytes } from './narration.mjs'
import { readJson, root } from './places.mjs'

/** Seconds until the first byte, and seconds without a further one, after which the download is given up. */
const firstByte = 15
const stall = 60

/**
 * Runs Electron's own installer, which knows mirrors, checksums and its own cache, and watches what it writes.
 * @param {import('./setUp.mjs').Context} context
 * @param {string} electronFolder node_modules/electron
 * @returns {Promise<{ ok: boolean, reason: string, output: string }>}
 */
export async function fetchOfficialElectron({ cache, say }, electronFolder) {
  const temporary = join(cache, 'temporary', `electron-${basename(lockFile(cache, root))}`)
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const version = readJson(join(electronFolder, 'package.json'))?.version
  let total = 0
  const asking = new AbortController()
  void sizeOfDownload(version, asking.signal).then(size => (total = size))
  let most = 0
  let grewAt = 0
  let reason = ''
  const proxy = process.env.HTTPS_PROXY || process.env.https_proxy || process.env.HTTP_PROXY || process.env.http_proxy
  try {
    const result = await run(process.execPath, [join(electronFolder, 'install.js')], {
      env: { TMPDIR: temporary, TMP: temporary, TEMP: temporary, ...(proxy ? { ELECTRON_GET_USE_PROXY: '1' } : {}) },
      onTick(seconds, stop) {
        const downloaded = folderSize(temporary)
        const all = downloaded + folderSize(join(electronFolder, 'dist'))
        if (all > most) grewAt = seconds
        most = Math.max(most, all)
        if (downloaded > 0) say.progress(`downloading Electron ${version}: ${downloadProgress(downloaded, total)}`)
        else if (most === 0) say.progress(`asking for Electron ${version}`)
        else say.progress(`unpacking Electron ${version}${all > 0 ? `: ${megabytes(all)}` : ''}`)
        if (seconds - grewAt > (most > 0 ? stall : firstByte)) {
          reason = most > 0 ? 'the download stood still' : 'no answer'
          stop()
        }
      },
    })
    return { ...result, reason: reason || reasonOf(result.output) }
  } finally {
    asking.abort()
    rmSync(temporary, { recursive: true, force: true })
  }
}

/** @param {string} output */
function reasonOf(output) {
  if (/fetch failed/i.test(output)) return 'no connection'
  const status = /Response code \d+ \([^)]*\)/.exec(output)
  return status ? status[0].toLowerCase() : 'its installer failed'
}

/**
 * Only for the percentage: behind a mirror with other names, or a proxy, it stays unknown.
 * @param {string} version
 * @param {AbortSignal} signal
 * @returns {Promise<number>} bytes, or 0
 */
async function sizeOfDownload(version, signal) {
  const mirror =
    process.env.npm_config_electron_mirror || process.env.ELECTRON_MIRROR || 'https://github.com/electron/electron/releases/download/'
  try {
    const answer = await fetch(`${mirror}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`, {
      method: 'HEAD',
      signal,
    })
    return answer.ok ? Number(answer.headers.get('content-length')) || 0 : 0
  } catch {
    return 0
  }
}

/**
 * @param {string} folder
 * @returns {number} bytes in it, counted while it changes
 */
export function folderSize(folder) {
  let size = 0
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const file = join(folder, entry.name)
      if (entry.isDirectory()) size += folderSize(file)
      else size += statSync(file, { throwIfNoEntry: false })?.size ?? 0
    }
  } catch {}
  return size
}
