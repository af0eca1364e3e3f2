// Before all else: the sheets of what is drawn within it build on it.
import './styles/main.css'
import { logError } from './api/logError.ts'
import { speakAsAsked } from './words/speakAsAsked.ts'

window.addEventListener('error', event => logError(event.error ?? event.message))
window.addEventListener('unhandledrejection', event => logError(event.reason))

/** The page is read once its language is spoken, so that texts can be made wherever they are wanted, also as a module loads. */
async function begin(): Promise<void> {
  await speakAsAsked()
  const { openApp } = await import('./app/openApp.tsx')
  const root = document.getElementById('root')
  if (root) await openApp(root)
}

void begin()
