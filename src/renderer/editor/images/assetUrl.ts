/** Where the app's own protocol serves an asset of the open library. */
export function assetUrl(asset: string): string {
  return `app://library/assets/${asset}`
}
