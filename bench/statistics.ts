/** The value below which `share` (0 to 1) of the samples lie, by the nearest-rank method. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

/** To three significant digits: what a noisy machine can honestly say. */
export const rounded = (value: number): number => Number(value.toPrecision(3))

export type Spread = Readonly<{ p50Ms: number; p95Ms: number }>

export function spread(samples: readonly number[]): Spread {
  return { p50Ms: rounded(percentile(samples, 0.5)), p95Ms: rounded(percentile(samples, 0.95)) }
}
