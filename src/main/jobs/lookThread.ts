import { parentPort, workerData } from 'node:worker_threads'
import { strayedFiles } from './strayedFiles.ts'

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(strayedFiles(workerData as string))
