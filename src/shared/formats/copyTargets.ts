import { z } from 'zod'

/** Places that an article can be copied for: each keeps HTML of its own kind. */
export const copyTargets = {
  wordpress: { name: 'WordPress' },
  ghost: { name: 'Ghost' },
  medium: { name: 'Medium' },
  substack: { name: 'Substack' },
  mail: { name: 'a mail' },
} as const

export type CopyTarget = keyof typeof copyTargets
export const copyTarget = z.enum(['wordpress', 'ghost', 'medium', 'substack', 'mail'])
