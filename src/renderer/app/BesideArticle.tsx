import { useState } from 'react'
import { ArrowLeftRight, FileSearch, X } from 'lucide-react'
import type { ArticleId } from '../../shared/model/ids.ts'
import type { ArticleSession } from '../editor/session/ArticleSession.ts'
import { useHeader } from '../editor/session/useSession.ts'
import { ArticlePicker } from '../lists/ArticlePicker.tsx'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { commandKeys } from '../ui/keys.ts'
import { t } from '../words/t.ts'
import { ArticlePage } from './ArticlePage.tsx'
import type { OpenPage } from './useArticleDesk.ts'

export type BesideArticleProps = {
  readonly page: OpenPage
  readonly onOpen: (id: ArticleId) => void
  /** Puts this article onto the page, and that of the page here. */
  readonly onSwap: (id: ArticleId) => void
  readonly onClose: () => void
}

/** A second article beside the page, written and saved by itself. */
export function BesideArticle({ page, onOpen, onSwap, onClose }: BesideArticleProps) {
  const [choosing, setChoosing] = useState(false)
  const session = page.kind === 'open' ? page.session : null
  return (
    <div className="beside-article">
      <div className="beside-bar">
        <h2>{session ? <Title session={session} /> : t('Side by side')}</h2>
        {session && (
          <IconButton label={t('Change sides')} onClick={() => onSwap(session.id)}>
            <ArrowLeftRight size={15} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('Another article here…')} onClick={() => setChoosing(true)}>
          <FileSearch size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('Close this side')} keys={commandKeys('view:beside')} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
      <div className="beside-stage">
        {page.kind === 'none' ? (
          <EmptyState
            title={t('Two articles, side by side')}
            action={
              <Button look="quiet" onClick={() => setChoosing(true)}>
                {t('Choose an article')}
              </Button>
            }
          >
            {t('Read one while you write the other, or write both: each is saved, and undone, by itself.')}
          </EmptyState>
        ) : (
          <ArticlePage page={page} count={1} />
        )}
      </div>
      {choosing && (
        <ArticlePicker
          title={t('Show beside the page')}
          chosen={new Set()}
          onPick={id => {
            setChoosing(false)
            onOpen(id)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </div>
  )
}

function Title({ session }: { readonly session: ArticleSession }) {
  const { title, language } = useHeader(session)
  return <span lang={language}>{title.trim() || t('Untitled')}</span>
}
