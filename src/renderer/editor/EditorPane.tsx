import type { EditorView } from '@tiptap/pm/view'
import { useLayoutEffect, useState } from 'react'
import { later } from '../app/later.tsx'
import type { Asset } from '../../shared/model/asset.ts'
import { writingChange, type Writing } from './focus/focusPlugin.ts'
import { fetchPictures as fetchInto, type FetchPictures } from './images/fetchPictures.ts'
import { insertGallery, insertImages } from './images/insertImages.ts'
import { LanguageDialog } from './language/LanguageDialog.tsx'
import type { FoundArticle } from './links/FoundArticle.ts'
import { NoteView } from './footnotes/NoteView.ts'
import { LinkDialog } from './links/LinkDialog.tsx'
import { LinkPopover } from './links/LinkPopover.tsx'
import { PageBody } from './page/PageBody.tsx'
import { PageHead } from './page/PageHead.tsx'
import { SectionMenuAt } from './page/SectionMenu.tsx'
import { Toolbar } from './page/Toolbar.tsx'
import { Suggestions } from './suggest/Suggestions.tsx'
import type { ArticleSession } from './session/ArticleSession.ts'
import type { EditorHost } from './session/EditorHost.ts'
import './editor.css'
import './focus/focus.css'
import './footnotes/footnotes.css'
import './frames/frames.css'
import './suggest/suggest.css'
import './images/gallery.css'
import './review/review.css'
import './tables/tables.css'
import { t } from '../words/t.ts'

const SelectionBar = later(async () => (await import('./page/SelectionBar.tsx')).SelectionBar)
const BlockMenuAt = later(async () => (await import('./blocks/BlockMenuAt.tsx')).BlockMenuAt)
const FindBar = later(async () => (await import('./find/FindBar.tsx')).FindBar)

export type EditorPaneProps = {
  readonly session: ArticleSession
  /** Asks for image files and takes them into the library. */
  readonly pickImages: () => Promise<readonly Asset[]>
  /** Takes one image into the library. Throws `AppError` for what is no image, or too large. */
  readonly addImage: (file: File) => Promise<Asset>
  /** Fetches pictures of the web into the library. */
  readonly fetchPictures: FetchPictures
  readonly searchArticles: (text: string) => Promise<readonly FoundArticle[]>
  /** Opens a link: an address outside, or `deckle:` and an article's id. */
  readonly openLink: (href: string) => void
  /** The links that something dropped on the text stands for. */
  readonly linksIn: EditorHost['linksIn']
  /** Shows where the article's own facts are changed. */
  readonly openDetails: () => void
  /** What stays in full ink while one writes, and whether the line stays at its height. */
  readonly writing: Writing
  /** Says a sentence, on the screen and to screen readers. */
  readonly announce: EditorHost['announce']
  /** Says a sentence to screen readers alone. */
  readonly say: (text: string) => void
}

/** One article, to be written: title, standfirst, facts and text on a page, with a slim bar of formats above it. */
export function EditorPane({
  session,
  pickImages,
  addImage,
  fetchPictures,
  searchArticles,
  openLink,
  linksIn,
  openDetails,
  writing,
  announce,
  say,
}: EditorPaneProps) {
  // Which article asks: going to another one closes what the first had open.
  const [linking, setLinking] = useState<{ readonly of: ArticleSession; readonly inside: EditorView | null } | null>(null)
  const [choosingLanguage, setChoosingLanguage] = useState<ArticleSession | null>(null)
  const [finding, setFinding] = useState<{ readonly of: ArticleSession; readonly asked: number } | null>(null)
  const [menuAt, setMenuAt] = useState<{ readonly of: ArticleSession; readonly index: number; readonly anchor: HTMLElement } | null>(null)

  const [blockMenuAt, setBlockMenuAt] = useState<{
    readonly of: ArticleSession
    readonly pos: number
    readonly anchor: HTMLElement
  } | null>(null)

  useLayoutEffect(() => {
    session.attach({
      addImage,
      openLink,
      linksIn,
      openDetails,
      announce,
      say,
      openBlockMenu: (pos: number, anchor: HTMLElement) => setBlockMenuAt({ of: session, pos, anchor }),
      openFind: () => setFinding(before => ({ of: session, asked: (before?.of === session ? before.asked : 0) + 1 })),
      editLink: (inside?: EditorView) => setLinking({ of: session, inside: inside ?? NoteView.openIn(session.editor.view) }),
      chooseLanguage: () => setChoosingLanguage(session),
      openSectionMenu: (index: number, anchor: HTMLElement) => setMenuAt({ of: session, index, anchor }),
      fetchPictures: () => void fetchInto(session, fetchPictures),
      pickImage: () => pickImages().then(([first]) => first ?? null),
      chooseGallery: () =>
        void pickImages().then(
          assets => insertGallery(session.editor.view, assets),
          () => announce(t('The images could not be added.')),
        ),
      chooseImages: () =>
        void pickImages().then(
          assets => insertImages(session.editor.view, assets),
          () => announce(t('The images could not be added.')),
        ),
    })
  }, [session, addImage, openLink, linksIn, openDetails, announce, say, pickImages, fetchPictures])

  const { focus, typewriter } = writing
  useLayoutEffect(() => {
    const change = writingChange(session.editor.state, { focus, typewriter })
    if (change) session.editor.view.dispatch(change)
  }, [session, focus, typewriter])

  return (
    <div className="editor">
      <Toolbar session={session} />
      <div className="editor-scroll" onScroll={event => session.keepScroll(event.currentTarget.scrollTop)}>
        <article className="page" key={session.key}>
          <PageHead session={session} />
          <PageBody session={session} />
        </article>
      </div>
      {finding?.of === session && (
        <FindBar key={`${session.key} ${finding.asked}`} session={session} announce={announce} onClose={() => setFinding(null)} />
      )}
      <Suggestions session={session} searchArticles={searchArticles} />
      <LinkPopover session={session} onEdit={() => setLinking({ of: session, inside: null })} />
      <SelectionBar session={session} />
      {linking?.of === session && (
        <LinkDialog session={session} inside={linking.inside} searchArticles={searchArticles} onClose={() => setLinking(null)} />
      )}
      {choosingLanguage === session && <LanguageDialog session={session} onClose={() => setChoosingLanguage(null)} />}
      {menuAt?.of === session && (
        <SectionMenuAt key={menuAt.index} session={session} index={menuAt.index} anchor={menuAt.anchor} onClose={() => setMenuAt(null)} />
      )}
      {blockMenuAt?.of === session && (
        <BlockMenuAt
          key={blockMenuAt.pos}
          session={session}
          pos={blockMenuAt.pos}
          anchor={blockMenuAt.anchor}
          onClose={() => setBlockMenuAt(null)}
        />
      )}
    </div>
  )
}
