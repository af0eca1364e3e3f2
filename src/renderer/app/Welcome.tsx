import { BookOpenText, FolderOpen, FolderPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import type { OpeningProblem as Problem } from '../../shared/model/openLibrary.ts'
import { call } from '../api/call.ts'
import { OpeningProblem } from './OpeningProblem.tsx'
import { useAttempt } from './useAttempt.ts'
import { t } from '../words/t.ts'

export type WelcomeProps = { readonly recent: Output<'app:state'>['settings']['recentLibraries']; readonly problem: Problem | null }

/** The window without a library: three ways to begin, and those opened before. */
export function Welcome({ recent, problem }: WelcomeProps) {
  const attempt = useAttempt()
  return (
    <main className="stage">
      <title>Deckle</title>
      <div className="welcome">
        <h1>Deckle</h1>
        {problem === null ? (
          <p className="welcome-lead">{t('Write long reviews, section by section, in a library that is a folder of your own.')}</p>
        ) : (
          <OpeningProblem problem={problem} />
        )}
        <ul className="ways">
          <Way
            icon={<BookOpenText size={20} aria-hidden />}
            title={t('Look at the sample library')}
            text={t('Five reviews of silent films, to read, to change and to try things on.')}
            onSelect={() => attempt(() => call('library:open-sample'))}
          />
          <Way
            icon={<FolderPlus size={20} aria-hidden />}
            title={t('Begin an empty library')}
            text={t('Choose where its folder shall be. You can import what you have written before.')}
            onSelect={() => attempt(() => call('library:create'))}
          />
          <Way
            icon={<FolderOpen size={20} aria-hidden />}
            title={t('Open a library')}
            text={t('One that is on this computer already, or on a disk that you have brought along.')}
            onSelect={() => attempt(() => call('library:open'))}
          />
        </ul>
        {recent.length > 0 && (
          <section className="recent">
            <h2>{t('Opened before')}</h2>
            <ul>
              {recent.map(folder => (
                <li key={folder}>
                  <button type="button" className="recent-item" onClick={() => attempt(() => call('library:switch', { folder }))}>
                    <span>{nameOf(folder)}</span>
                    <span className="recent-folder">{folder}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  )
}

type WayProps = { readonly icon: ReactNode; readonly title: string; readonly text: string; readonly onSelect: () => void }

function Way({ icon, title, text, onSelect }: WayProps) {
  return (
    <li>
      <button type="button" className="way" onClick={onSelect}>
        {icon}
        <span>
          <span className="way-title">{title}</span>
          <span className="way-text">{text}</span>
        </span>
      </button>
    </li>
  )
}

/** The last part of a path, on any platform. */
function nameOf(folder: string): string {
  return folder.split(/[/\\]/).findLast(part => part !== '') ?? folder
}
