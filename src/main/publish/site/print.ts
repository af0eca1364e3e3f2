import { hash } from 'node:crypto'

/** The name of some bytes, the same for the same: 96 bits of their SHA-1. */
export function contentPrint(content: string | Uint8Array): string {
  return hash('sha1', content, 'base64url').slice(0, 16)
}

/**
 * A short name for what a page depends on: 53 bits, made many thousand times in each build, compared with the one that the same
 * page had before and with no other (cyrb53, by bryc, in the public domain).
 */
export function print(text: string): string {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  one = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(two ^ (two >>> 13), 3266489909)
  two = Math.imul(two ^ (two >>> 16), 2246822507) ^ Math.imul(one ^ (one >>> 13), 3266489909)
  return (4294967296 * (2097151 & two) + (one >>> 0)).toString(36)
}

export function printOf(value: unknown): string {
  return print(JSON.stringify(value))
}

/** Prints as numbers that are added up, beyond 53 bits from the beginning again. */
const bits = 53

export function addedPrint(sum: string, one: string): string {
  return BigInt.asUintN(bits, numberOf(sum) + numberOf(one)).toString(36)
}

export function subtractedPrint(sum: string, one: string): string {
  return BigInt.asUintN(bits, numberOf(sum) - numberOf(one)).toString(36)
}

function numberOf(written: string): bigint {
  return BigInt(Number.parseInt(written, 36))
}
