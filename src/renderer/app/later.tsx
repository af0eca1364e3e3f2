import { lazy, Suspense, useState, type ComponentType } from 'react'

const parts: (() => Promise<unknown>)[] = []

/**
 * A part of the window whose script is read when it is first shown, or when the window has nothing better to do: what the
 * first draft does not need does not hold it up.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let ready: ComponentType<Props> | null = null
  let loading: Promise<{ default: ComponentType<Props> }> | null = null
  const once = () =>
    (loading ??= load().then(part => {
      ready = part
      return { default: part }
    }))
  parts.push(once)
  const Awaited = lazy(once)
  return function Later(props: Props) {
    // Chosen once: a part that arrives while it is awaited must not be drawn a second time, from nothing.
    const [Part] = useState<ComponentType<Props>>(() => ready ?? Awaited)
    return (
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    )
  }
}

/** A script that is read when it is first asked for, or when the window has nothing better to do; `ready` is null until then. */
export function laterScript<Script>(load: () => Promise<Script>): {
  readonly ready: () => Script | null
  readonly load: () => Promise<Script>
} {
  let script: Script | null = null
  let loading: Promise<Script> | null = null
  const once = () => (loading ??= load().then(found => (script = found)))
  parts.push(once)
  return { ready: () => script, load: once }
}

/** Reads the scripts of all parts, one after the other, each when the window is idle. */
export async function readParts(): Promise<void> {
  for (const part of parts) {
    await new Promise<void>(resolve => requestIdleCallback(() => resolve()))
    await part()
  }
}
