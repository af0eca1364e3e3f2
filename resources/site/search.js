// Searches the site without a server. The index is a few files beside this one; they are loaded when something is searched for.
;(() => {
  const form = document.querySelector('[data-search]')
  if (!form) return
  const input = form.querySelector('input')
  const status = document.querySelector('[data-search-status]')
  const list = document.querySelector('[data-search-results]')
  const base = form.dataset.search
  const shards = Number(form.dataset.shards)
  const most = 50
  const loaded = []
  const waiting = new Map()

  const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  const fold = text => text.normalize('NFKD').replace(/\p{Mn}/gu, '').normalize('NFC').toLowerCase()

  function terms(text) {
    const found = new Set()
    for (const word of fold(text).match(/[\p{L}\p{N}]+/gu) || []) {
      if (!spaceless.test(word)) found.add(word.slice(0, 7))
      else {
        const letters = Array.from(word)
        if (letters.length === 1) found.add(word)
        for (let i = 1; i < letters.length; i++) found.add(letters[i - 1] + letters[i])
      }
    }
    return [...found]
  }

  function hash(term, seed) {
    let h = seed
    for (let i = 0; i < term.length; i++) h = Math.imul(h ^ term.charCodeAt(i), 16777619)
    return (h ^ (h >>> 15)) >>> 0
  }

  function holds(bits, term) {
    const size = bits.length * 8
    if (size === 0) return false
    const one = hash(term, 2166136261)
    const two = hash(term, 3735928559) | 1
    for (let i = 0; i < 5; i++) {
      const at = ((one + Math.imul(i, two)) >>> 0) % size
      if (((bits.charCodeAt(at >> 3) >> (at & 7)) & 1) === 0) return false
    }
    return true
  }

  window.deckleSearch = (number, entries) => {
    loaded[number] = entries.map(([path, title, standfirst, details, more, bits]) => ({
      path, title, standfirst, details,
      bits: atob(bits),
      foldedTitle: fold(title),
      foldedMore: fold(`${standfirst} ${details} ${more}`),
    }))
  }

  function load(number) {
    if (!waiting.has(number)) {
      waiting.set(number, new Promise(done => {
        const script = document.createElement('script')
        script.src = `${base}search/${number}.js`
        script.onload = script.onerror = () => done()
        document.head.append(script)
      }))
    }
    return waiting.get(number)
  }

  function score(entry, words) {
    let sum = 0
    for (const word of words) {
      if (entry.foldedTitle.includes(word)) sum += entry.foldedTitle.startsWith(word) ? 12 : 8
      else if (entry.foldedMore.includes(word)) sum += 4
      else if (terms(word).every(term => holds(entry.bits, term))) sum += 1
      else return 0
    }
    return sum
  }

  function show(words) {
    const hits = []
    for (const entry of loaded.flat()) {
      if (!entry) continue
      const points = score(entry, words)
      if (points > 0) hits.push([points, entry])
    }
    hits.sort((a, b) => b[0] - a[0] || (a[1].path < b[1].path ? -1 : 1))
    list.replaceChildren(...hits.slice(0, most).map(([, entry]) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = base + entry.path
      link.textContent = entry.title
      item.append(link)
      for (const [name, text] of [['p-summary', entry.standfirst], ['details', entry.details]]) {
        if (!text) continue
        const line = document.createElement('p')
        line.className = name
        line.textContent = text
        item.append(line)
      }
      return item
    }))
    return hits.length
  }

  // “1 article”, “2 articles”: by the rules of the page's own words.
  function counted(count) {
    const forms = JSON.parse(form.dataset.found)
    const language = form.dataset.language
    const said = forms[new Intl.PluralRules(language).select(count)] || forms.other
    return said.replace('{n}', new Intl.NumberFormat(language).format(count))
  }

  let turn = 0
  async function search() {
    const mine = ++turn
    const words = fold(input.value).match(/[\p{L}\p{N}]+/gu) || []
    if (words.length === 0) {
      list.replaceChildren()
      status.textContent = ''
      return
    }
    status.textContent = form.dataset.searching
    for (let first = 0; first < shards; first += 8) {
      await Promise.all(Array.from({ length: Math.min(8, shards - first) }, (_, i) => load(first + i)))
      if (mine !== turn) return
      show(words)
    }
    const count = show(words)
    status.textContent = count === 0 ? form.dataset.nothing : counted(count)
  }

  let timer
  input.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(search, 120)
  })
  form.addEventListener('submit', event => {
    event.preventDefault()
    search()
  })
  form.hidden = false
  const asked = new URLSearchParams(location.search).get('q')
  if (asked) {
    input.value = asked
    search()
  }
})()
