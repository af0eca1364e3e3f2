// Started by tests in the place of a worker, which it then is: every name is that of a public address, and what is sent there
// comes to the test's own server. The look that the app takes at addresses stays in between.
const dns = require('node:dns')
const http = require('node:http')
const https = require('node:https')
const { syncBuiltinESMExports } = require('node:module')
const net = require('node:net')
const { pathToFileURL } = require('node:url')

const found = { address: '93.184.216.34', family: 4 }
dns.lookup = (name, options, callback) => setImmediate(answer, name, options, callback)

function answer(name, options, callback) {
  if (name.endsWith('.inside.example')) return callback(null, [{ address: '10.0.0.7', family: 4 }])
  if (name.endsWith('.offline.example')) return callback(Object.assign(new Error('offline'), { code: 'EAI_AGAIN' }))
  return callback(null, options.all ? [found] : found.address, found.family)
}

function nearby({ host, lookup }) {
  const home = { address: '127.0.0.1', family: 4 }
  const toHome = (name, options, callback) =>
    lookup(name, options, error => {
      if (error) callback(error)
      else if (options.all) callback(null, [home])
      else callback(null, home.address, home.family)
    })
  return net.connect({ host, port: Number(process.env.DECKLE_NEARBY_WEB), lookup: toHome })
}
http.Agent.prototype.createConnection = nearby
https.Agent.prototype.createConnection = nearby
syncBuiltinESMExports()
void import(pathToFileURL(process.argv[2]).href)
