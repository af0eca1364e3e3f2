import { resolve } from 'node:path'

/** How the app was started. `profile` is true when the person gave it a profile folder of its own. */
export type Switches = Readonly<{ library: string | null; sample: boolean; demo: string | null; profile: boolean }>

/** Reads our switches from a command line; folders are taken from `cwd`. Those of Chromium and Electron pass by. */
export function readSwitches(argv: readonly string[], cwd: string): Switches {
  const folder = (name: string): string | null => {
    const prefix = `--${name}=`
    const given = argv.find(argument => argument.startsWith(prefix))?.slice(prefix.length)
    return given ? resolve(cwd, given) : null
  }
  return {
    library: folder('library'),
    sample: argv.includes('--sample'),
    demo: folder('demo'),
    profile: folder('user-data-dir') !== null,
  }
}
