import { useCallback, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { callQuery } from '../api/callQuery.ts'
import { ThemeDesk } from './ThemeDesk.tsx'
import { ThemeGallery } from './ThemeGallery.tsx'
import type { Said } from './SaidLine.tsx'
import './themes.css'

export type ThemesDialogProps = { readonly onClose: () => void }

/** All themes; and one of them, to be looked at and changed. */
export function ThemesDialog({ onClose }: ThemesDialogProps) {
  const [open, setOpen] = useState<string | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const show = useCallback((id: string | null) => {
    setOpen(id)
    setSaid(null)
  }, [])
  const themes = useQuery(callQuery('theme:list')).data
  const site = useQuery({ ...callQuery('site:settings'), gcTime: 0 }).data
  if (!themes || !site) return null
  const theme = themes.find(({ id }) => id === open)
  const same = { site, said, onSaid: setSaid, onOpen: show, onClose }
  return theme ? <ThemeDesk key={theme.id} theme={theme} {...same} /> : <ThemeGallery themes={themes} {...same} />
}
