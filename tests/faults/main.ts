import { parseArgs } from 'node:util'
import { faults } from './faults.ts'
import { rowOf, runFault, tableHead } from './runFault.ts'

/**
 * `npm run faults -- [NAME…] [--seed N] [--count N] [--short] [--json]`: does faults on purpose and prints a row for each.
 * Fails if anything was not as promised.
 */
const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string' },
    short: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const unknown = positionals.filter(name => !faults.some(fault => fault.name === name))
if (unknown.length > 0) {
  console.error(`There is no fault called ${unknown.join(', ')}. There are: ${faults.map(fault => fault.name).join(', ')}.`)
  process.exit(2)
}

if (!values.json) console.log(tableHead.join('\n'))
for (const fault of faults) {
  if (positionals.length > 0 && !positionals.includes(fault.name)) continue
  const count = Number(values.count ?? (values.short ? fault.counts.short : fault.counts.full))
  const told = (done: number) => void (process.stderr.isTTY && process.stderr.write(`\r${fault.name} ${done} of ${count} `))
  const ran = await runFault(fault, { seed: Number(values.seed), count, told })
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  const { fault: _, ...figures } = ran
  console.log(values.json ? JSON.stringify({ name: fault.name, ...figures }) : rowOf(ran))
  for (const failure of ran.failures.slice(0, 20)) console.error(`  ${fault.name}: ${failure.slice(0, 300)}`)
  if (ran.failures.length > 0) process.exitCode = 1
}
