/**
 * What the person sees of a set-up. On a terminal progress rewrites one line; elsewhere (CI logs) a line is printed now and then.
 * Everything goes to stderr: stdout belongs to the command that the set-up is for.
 */
export class Narration {
  #stream
  #total
  #heading = ''
  #shown = ''
  #last = 0
  #live

  /**
   * @param {number} total how many steps there are
   * @param {NodeJS.WriteStream} stream
   */
  constructor(total, stream = process.stderr) {
    this.#stream = stream
    this.#total = total
    this.#live = stream.isTTY
  }

  /**
   * Begins a step that has something to do.
   * @param {number} number from 1
   * @param {string} title
   */
  step(number, title) {
    this.#clear()
    this.#heading = `Set-up, step ${number} of ${this.#total}: ${title}`
    this.#last = Date.now()
    this.line(this.#heading)
  }

  /**
   * A line that stays.
   * @param {string} text
   */
  line(text) {
    this.#clear()
    this.#stream.write(`${text}\n`)
  }

  /**
   * How far the step is. Call it as often as you like.
   * @param {string} text
   */
  progress(text) {
    if (text === this.#shown) return
    if (this.#live) {
      this.#clear()
      this.#stream.write(`  ${text}`)
      this.#shown = text
    } else if (Date.now() - this.#last >= 10_000) {
      this.#last = Date.now()
      this.#stream.write(`  ${text}\n`)
    }
  }

  /** Removes an unfinished progress line. */
  end() {
    this.#clear()
  }

  #clear() {
    if (this.#live && this.#shown) this.#stream.write('\r\x1b[K')
    this.#shown = ''
  }
}

/**
 * @param {number} bytes
 * @returns {string} in megabytes
 */
export function megabytes(bytes) {
  return `${Math.round(bytes / 1e6)} MB`
}

/**
 * How far a download is: in percent where its size is known.
 * @param {number} done bytes
 * @param {number} total bytes; 0 when unknown
 * @returns {string}
 */
export function downloadProgress(done, total) {
  if (total <= 0) return `${megabytes(done)} so far`
  return `${Math.min(99, Math.floor((done / total) * 100))} % of ${megabytes(total)}`
}
