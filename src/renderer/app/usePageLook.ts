import { useLayoutEffect } from 'react'
import type { Settings } from '../../shared/model/settings.ts'

/** Puts appearance, typeface, size and measure on the document, where the style sheets read them. */
export function usePageLook(settings: Settings | undefined): void {
  const { appearance, typeface, textSize, measure } = settings ?? {}
  useLayoutEffect(() => {
    if (appearance === undefined || typeface === undefined) return
    const { dataset, style } = document.documentElement
    dataset['appearance'] = appearance
    dataset['typeface'] = typeface
    style.setProperty('--page-size', `${textSize}px`)
    style.setProperty('--measure', `${measure}ch`)
  }, [appearance, typeface, textSize, measure])
}
