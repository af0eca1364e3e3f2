import type { Editor } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { AppError } from '../../../shared/errors.ts'
import type { Asset } from '../../../shared/model/asset.ts'
import type { EditorHost } from '../session/EditorHost.ts'
import { imagesAt } from './insertImages.ts'
import { t } from '../../words/t.ts'
import { told } from '../../../shared/words/tell.ts'

type Action = { readonly add: object; readonly pos: number; readonly words: string } | { readonly remove: object }

const key = new PluginKey<DecorationSet>('uploads')

/** Shows that images are on their way, at their place in the text and outside of the document. */
export function uploadsPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => {
        const moved = shown === DecorationSet.empty ? shown : shown.map(tr.mapping, tr.doc)
        const action: Action | undefined = tr.getMeta(key)
        if (!action) return moved
        if ('remove' in action) return moved.remove(moved.find(undefined, undefined, spec => spec.upload === action.remove))
        return moved.add(tr.doc, [Decoration.widget(action.pos, () => placeholder(action.words), { upload: action.add, side: 1 })])
      },
    },
    props: { decorations: state => key.getState(state) },
  })
}

/** Shows a placeholder at `pos` while `work` goes on; then gives `done` what came of it, and the place where it is by then. */
export async function withPlaceholder<T>(
  editor: Editor,
  pos: number,
  words: string,
  work: () => Promise<T>,
  done: (result: T, pos: number) => void,
): Promise<void> {
  const upload = {}
  const send = (action: Action) => editor.view.dispatch(editor.state.tr.setMeta(key, action).setMeta('addToHistory', false))
  send({ add: upload, pos, words })
  try {
    const result = await work()
    const place = key.getState(editor.state)?.find(undefined, undefined, spec => spec.upload === upload)[0]
    send({ remove: upload })
    // Without a place what was around it has been deleted meanwhile, and nobody wants it there any more.
    if (place) done(result, place.from)
  } catch (error) {
    send({ remove: upload })
    throw error
  }
}

/** Takes image files into the library and puts them into the text at `pos`, in their order. Failures are announced. */
export async function uploadImages(editor: Editor, host: EditorHost, files: readonly File[], pos: number): Promise<void> {
  const words = files.length === 1 ? t('Adding the image…') : t('Adding {files} images…', { files: files.length })
  const takeAll = async () => {
    const assets: Asset[] = []
    for (const file of files) {
      try {
        assets.push(await host.addImage(file))
      } catch (error) {
        host.announce(imageFailure(error, file.name))
      }
    }
    return assets
  }
  await withPlaceholder(editor, pos, words, takeAll, (assets, place) => {
    const tr = imagesAt(editor.state, place, assets)
    if (tr) editor.view.dispatch(tr)
  })
}

function imageFailure(error: unknown, name: string): string {
  return error instanceof AppError && error.code !== 'internal'
    ? told(error)
    : t('{name} could not be added.', { name: name || t('The image') })
}

/** The images among files. */
export function imageFiles(files: FileList | null | undefined): File[] {
  return [...(files ?? [])].filter(file => file.type.startsWith('image/'))
}

function placeholder(words: string): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'image-upload'
  dom.textContent = words
  return dom
}
