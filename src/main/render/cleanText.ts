// A tab and a line break are text; the other controls and what Unicode calls noncharacters are errors in HTML.
const forbidden = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u
// What a text may hold that is to be looked at more closely: the same, and all beyond the basic plane. Far quicker to look for.
// oxlint-disable-next-line no-control-regex
const suspect = /[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/
const forbiddenRun = /\r\n?|[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu
const visible = /[^\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Noncharacter_Code_Point}]/u

/** Text as HTML may hold it: without control characters, noncharacters and halves of surrogate pairs. Line breaks become LF. */
export function cleanText(text: string): string {
  if (!suspect.test(text) || !forbidden.test(text)) return text
  return text.replace(forbiddenRun, found => {
    if (found === '\t' || found === '\n') return found
    if (found.startsWith('\r')) return '\n'
    return /\p{Cs}/u.test(found) ? '\uFFFD' : ''
  })
}

/** Whether there is anything to be seen in a text. */
export function hasText(text: string): boolean {
  return visible.test(text)
}
