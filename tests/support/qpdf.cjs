// qpdf as a program of its own: `node qpdf.cjs FILE ARGUMENT…`. It writes to standard output, and ends with qpdf's code.
const { readFileSync } = require('node:fs')
const makeQpdf = require('@jspawn/qpdf-wasm')

const [file, ...args] = process.argv.slice(2)

async function run() {
  const program = await makeQpdf({
    noInitialRun: true,
    // It would fetch its own binary by an address, which Node can't.
    instantiateWasm: (imports, done) => {
      void WebAssembly.instantiate(readFileSync(require.resolve('@jspawn/qpdf-wasm/qpdf.wasm')), imports).then(({ instance }) =>
        done(instance),
      )
      return {}
    },
  })
  program.FS.writeFile('/in.pdf', readFileSync(file))
  process.exitCode = program.callMain([...args, '/in.pdf'])
}

void run()
