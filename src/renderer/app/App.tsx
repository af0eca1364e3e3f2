import { useState, type ReactNode } from 'react'
import { QueryClientProvider, useQuery, type QueryClient } from '@tanstack/react-query'
import { callQuery } from '../api/callQuery.ts'
import { call } from '../api/call.ts'
import { sentence } from '../api/sentence.ts'
import { useEvent } from '../api/useEvent.ts'
import { setShortcuts } from '../ui/shortcuts.ts'
import { Questions } from '../ui/Questions.tsx'
import { PortalTarget } from '../ui/PortalTarget.ts'
import { Toasts } from '../ui/Toasts.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { OpeningProgress } from './OpeningProgress.tsx'
import { LibraryWindow } from './LibraryWindow.tsx'
import { usePageLook } from './usePageLook.ts'
import { useAttempt } from './useAttempt.ts'
import { Welcome } from './Welcome.tsx'
import { t } from '../words/t.ts'

/** The whole page. */
export function App({ client }: { readonly client: QueryClient }) {
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Toasts>
          <MenuLayer>
            <Questions>
              <Root />
            </Questions>
          </MenuLayer>
        </Toasts>
      </QueryClientProvider>
    </ErrorBoundary>
  )
}

/** Where menus and popovers are drawn, so that they too stand within a landmark. */
function MenuLayer({ children }: { readonly children: ReactNode }) {
  const [layer, setLayer] = useState<HTMLElement | null>(null)
  return (
    <PortalTarget value={layer}>
      {children}
      <section ref={setLayer} aria-label={t('Menus')} />
    </PortalTarget>
  )
}

function Root() {
  const state = useQuery(callQuery('app:state'))
  usePageLook(state.data?.settings)
  const own = state.data?.settings.shortcuts
  // Before anything that names a key is drawn.
  if (own) setShortcuts(own)

  if (state.error) {
    return (
      <main className="stage">
        <EmptyState title={t('Deckle can’t start')}>{sentence(state.error)}</EmptyState>
      </main>
    )
  }
  if (!state.data)
    return (
      <main className="stage" aria-busy="true">
        <OpeningProgress alone />
      </main>
    )
  const { library, problem, settings } = state.data
  if (library)
    return (
      <>
        <LibraryWindow key={library.folder} library={library} settings={settings} />
        <OpeningProgress />
      </>
    )
  return (
    <>
      <WelcomeCommands />
      <Welcome recent={settings.recentLibraries} problem={problem} />
      <OpeningProgress />
    </>
  )
}

/** What the menu can do while no library is open. */
function WelcomeCommands() {
  const attempt = useAttempt()
  useEvent('app:flush', ({ request }) => attempt(() => call('app:flushed', { request, error: null })))
  useEvent('menu:command', ({ command }) => {
    if (command === 'tab:close') attempt(() => call('app:command', { command: 'window:close' }))
    if (command === 'library:create' || command === 'library:open') attempt(() => call(command))
  })
  return null
}
