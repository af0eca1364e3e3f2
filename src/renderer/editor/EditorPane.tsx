import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Asset } from '../../shared/model/asset.ts'
import { insertImages } from './images/insertImages.ts'
import { LinkDialog } from './links/LinkDialog.tsx'
import { LinkPopover } from './links/LinkPopover.tsx'
import { PageBody } from './page/PageBody.tsx'
import { PageHead } from './page/PageHead.tsx'
import { SectionMenuAt } from './page/SectionMenu.tsx'
import { Toolbar } from './page/Toolbar.tsx'
import type { ArticleSession } from './session/ArticleSession.ts'
import './editor.css'

export type FoundArticle = Readonly<{ id: string; title: string }>

export type EditorPaneProps = {
  readonly session: ArticleSession
  /** Asks for image files and takes them into the library. */
  readonly pickImages: () => Promise<readonly Asset[]>
  /** Takes one image into the library. Throws `AppError` for what is no image, or too large. */
  readonly addImage: (file: File) => Promise<Asset>
  readonly searchArticles: (text: string) => Promise<readonly FoundArticle[]>
  /** Opens a link: an address outside, or `deckle:` and an article's id. */
  readonly openLink: (href: string) => void
  /** Says a sentence, on the screen and to screen readers. */
  readonly announce: (text: string) => void
}

/** One article, to be written: title, standfirst, facts and text on a page, with a slim bar of formats above it. */
export function EditorPane({ session, pickImages, addImage, searchArticles, openLink, announce }: EditorPaneProps) {
  const [linking, setLinking] = useState(false)
  const [menuAt, setMenuAt] = useState<{ readonly index: number; readonly anchor: HTMLElement } | null>(null)
  const scroll = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    Object.assign(session.host, {
      addImage,
      openLink,
      announce,
      editLink: () => setLinking(true),
      openSectionMenu: (index: number, anchor: HTMLElement) => setMenuAt({ index, anchor }),
      chooseImages: () =>
        void pickImages().then(
          assets => insertImages(session.editor.view, assets),
          () => announce('The images could not be added.'),
        ),
    })
  }, [session, addImage, openLink, announce, pickImages])

  useEffect(() => {
    setLinking(false)
    setMenuAt(null)
  }, [session])

  return (
    <div className="editor">
      <Toolbar session={session} />
      <div className="editor-scroll" ref={scroll} onScroll={event => (session.scrollTop = event.currentTarget.scrollTop)}>
        <article className="page" key={session.key}>
          <PageHead session={session} />
          <PageBody session={session} />
        </article>
      </div>
      <LinkPopover session={session} onEdit={() => setLinking(true)} />
      {linking && <LinkDialog session={session} searchArticles={searchArticles} onClose={() => setLinking(false)} />}
      {menuAt && <SectionMenuAt session={session} index={menuAt.index} anchor={menuAt.anchor} onClose={() => setMenuAt(null)} />}
    </div>
  )
}
