import { useLayoutEffect, useRef, useState } from 'react'
import type { Cover } from '../../../shared/model/article.ts'
import { focusPoint, type FocusPoint } from '../../editor/images/focusPoint.ts'
import { t } from '../../words/t.ts'
import { Button } from '../../ui/Button.tsx'

export type CoverPictureProps = {
  readonly cover: Cover
  readonly onFocus: (focus: string) => void
  readonly onReplace: () => void
  readonly onRemove: () => void
}

/** The cover, with the point of it that stays in sight where listings cut it, and what can be done to it. */
export function CoverPicture({ cover, onFocus, onReplace, onRemove }: CoverPictureProps) {
  const frame = useRef<HTMLDivElement>(null)
  const point = useRef<FocusPoint>(null)
  const told = useRef(onFocus)
  const [pointing, setPointing] = useState(false)

  useLayoutEffect(() => {
    told.current = onFocus
  }, [onFocus])
  useLayoutEffect(() => {
    if (!frame.current) return undefined
    const made = focusPoint(
      frame.current,
      focus => told.current(focus),
      () => setPointing(false),
    )
    point.current = made
    frame.current.append(made.dom)
    return () => made.dom.remove()
  }, [])
  useLayoutEffect(() => {
    point.current?.show(cover.focus, pointing)
  }, [cover.focus, pointing])
  useLayoutEffect(() => {
    if (pointing) point.current?.dom.focus()
  }, [pointing])

  return (
    <>
      <div className="cover-frame" ref={frame}>
        <img
          className="cover-image"
          src={`app://library/assets/${cover.asset}`}
          alt={cover.alt}
          width={cover.width}
          height={cover.height}
        />
      </div>
      <div className="cover-buttons">
        <Button look="quiet" onClick={onReplace}>
          {t('Replace…')}
        </Button>
        <Button aria-pressed={pointing} onClick={() => setPointing(!pointing)}>
          {t('Focal point')}
        </Button>
        <Button onClick={onRemove}>{t('Remove')}</Button>
      </div>
    </>
  )
}
