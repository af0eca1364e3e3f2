/** A UUIDv7 that is always the same for the same number. */
export function stableId(number: number): string {
  const hex = number.toString(16).padStart(20, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15).padStart(3, '0')}-8${hex.slice(15, 18)}-${hex.slice(18).padStart(12, '0')}`
}
