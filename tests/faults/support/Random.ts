/** Numbers by chance that a seed brings back: mulberry32, which is plenty for choosing where to strike. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(choices: readonly T[]): T {
    const choice = choices[this.below(choices.length)]
    if (choice === undefined) throw new Error('There is nothing to pick from')
    return choice
  }

  /** So many words, in several scripts. */
  words(count: number): string {
    return Array.from({ length: count }, () => this.pick(lexicon)).join(' ')
  }
}

const lexicon = [
  ...'the light falls on painted streets and nobody looks up while a train leaves without us'.split(' '),
  ...'영화 소설 음악 리뷰 빛 그림자'.split(' '),
  ...'映画 音楽 本 光 影 道'.split(' '),
  ...'Größe naïve façade coöperate “quoted” 1926 — … 🎬'.split(' '),
]
