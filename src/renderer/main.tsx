import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { logError } from './api/logError.ts'

window.addEventListener('error', event => logError(event.error ?? event.message))
window.addEventListener('unhandledrejection', event => logError(event.reason))

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
