/** Not known yet; not of a word; within one; or a letter that may begin one anywhere, as in scripts that set no spaces. */
const kinds = { unknown: 0, none: 1, letter: 2, alone: 3 } as const

/** A kind for each UTF-16 unit, found out when it is first met: this is asked for every letter of every title. */
const known = new Uint8Array(0x1_0000)

function kindOf(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const kind = known[unit]
  if (kind) return kind
  return (known[unit] = read(text.charAt(at)))
}

function read(character: string): number {
  // Halves of a pair are ideographs and emoji far more often than letters.
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u1100-\u115f\ud800-\udbff]/u.test(character)) return kinds.alone
  return /[\p{L}\p{N}\p{M}\udc00-\udfff]/u.test(character) ? kinds.letter : kinds.none
}

/** Whether what stands at a place in folded text belongs to a word. */
export function isWordCharacter(text: string, at: number): boolean {
  return kindOf(text, at) !== kinds.none
}

/** Whether a word begins there, or may: each ideograph and each syllable can be one. */
export function startsWord(text: string, at: number): boolean {
  const kind = kindOf(text, at)
  return kind === kinds.alone || (kind === kinds.letter && (at === 0 || kindOf(text, at - 1) === kinds.none))
}
