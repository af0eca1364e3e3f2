import { createContext, useContext } from 'react'

export const ReadOnlyContext = createContext(false)

/** Whether the library of this window can only be read: what would change it is not offered then. */
export function useReadOnlyLibrary(): boolean {
  return useContext(ReadOnlyContext)
}
