// npm test [-- FILTER]: unit tests, then journeys through the real app; both always run, and one line sums them up.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDisplay } from './headlessDisplay.mjs'
import { failureSentence } from './setup/failure.mjs'
import { readJson, root } from './setup/places.mjs'
import { setUp } from './setup/setUp.mjs'
import { addTallies, closingLine, playwrightTally, vitestTally } from './testTally.mjs'

const filter = process.argv.slice(2)
const reports = join(root, 'out', 'test')
const unitReport = join(reports, 'unit.json')
const journeyReport = join(reports, 'e2e.json')

try {
  // npm has done this, unless its own settings forbid `pre` scripts.
  await setUp({ forTests: true })
  rmSync(reports, { recursive: true, force: true })
  mkdirSync(reports, { recursive: true })
  const display = await openDisplay()
  // A filter may be meant for one of the two alone.
  const none = filter.length > 0 ? ['--passWithNoTests'] : []
  const noJourneys = filter.length > 0 ? ['--pass-with-no-tests'] : []
  const unitArgs = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`, ...none, ...filter]
  const unit = await runTests('vitest/vitest.mjs', unitArgs, display.env)
  const journeys = await runTests('@playwright/test/cli.js', ['test', '--reporter=list,json', ...noJourneys, ...filter], {
    ...display.env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: journeyReport,
  })
  display.stop()
  const tallies = [vitestTally(readJson(unitReport), unit), playwrightTally(readJson(journeyReport), journeys)]
  const sum = addTallies(tallies)
  const skippedOne = filter.length === 0 && tallies.some(tally => tally.passed + tally.failed === 0)
  if (skippedOne) console.error('\nUnit tests or journeys did not run at all; that is no success.')
  process.exitCode = sum.failed > 0 || sum.passed === 0 || skippedOne ? 1 : 0
  console.log(`\n${closingLine(sum)}`)
} catch (error) {
  console.error(failureSentence(error))
  process.exitCode = 1
}

/**
 * @param {string} program file in node_modules
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} exit code
 */
function runTests(program, args, env) {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
}
