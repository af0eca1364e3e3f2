// node scripts/completeLockfile.mjs, after `npm install` against a registry that carries not every platform: such an install
// leaves the others' optional packages out of the lockfile, and `npm ci` then refuses it everywhere. Adds what is missing.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { completeLockfile } from './setup/completeLockfile.mjs'
import { root } from './setup/places.mjs'

const file = join(root, 'package-lock.json')
const lockfile = JSON.parse(readFileSync(file, 'utf8'))
const added = completeLockfile(lockfile)
if (added.length > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(added.length > 0 ? `Added:\n${added.join('\n')}` : 'Nothing is missing.')
