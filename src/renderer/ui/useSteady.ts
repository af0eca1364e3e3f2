import { useLayoutEffect, useRef, useState } from 'react'

// Whatever the functions take: the type of the whole is what is given back.
type Methods<T> = { readonly [K in keyof T]: (...given: never[]) => unknown }

/** The same object at every render, whose functions do what the newest ones do: for
 * memoised parts and contexts. While rendering they are still those of the render before. */
export function useSteady<T extends Methods<T>>(methods: T): T {
  const newest = useRef(methods)
  useLayoutEffect(() => {
    newest.current = methods
  })
  const [steady] = useState(() => {
    const forward = (name: string) => [
      name,
      (...given: unknown[]) => Reflect.apply(Reflect.get(newest.current, name), newest.current, given),
    ]
    // It has every function of `methods`, each with its own type.
    return Object.fromEntries(Object.keys(methods).map(forward)) as T
  })
  return steady
}
