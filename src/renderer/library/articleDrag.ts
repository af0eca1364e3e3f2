import { useState, type DragEvent } from 'react'
import { z } from 'zod'
import { articleId, type ArticleId } from '../../shared/model/ids.ts'

const type = 'application/x-deckle-articles'
const carried = z.array(articleId).min(1)

/** Lets articles be carried to a list or a tag. */
export function carryArticles(event: DragEvent, ids: readonly ArticleId[]): void {
  event.dataTransfer.setData(type, JSON.stringify(ids))
  event.dataTransfer.effectAllowed = 'copy'
}

/** What makes an element take articles that are let fall on it; `over` while some are held above it. */
export function useArticleDrop(onDrop: (ids: readonly ArticleId[]) => void) {
  const [over, setOver] = useState(false)
  return {
    over,
    target: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes(type)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        const ids = read(event.dataTransfer.getData(type))
        if (!ids) return
        event.preventDefault()
        onDrop(ids)
      },
    },
  }
}

/** Whether articles are dragged. */
export function carriesArticles(types: readonly string[]): boolean {
  return types.includes(type)
}

/** The articles on a drag; null where there are none. */
export function takeArticles(data: DataTransfer): readonly ArticleId[] | null {
  return read(data.getData(type))
}

function read(text: string): readonly ArticleId[] | null {
  try {
    return carried.parse(JSON.parse(text))
  } catch {
    return null
  }
}
