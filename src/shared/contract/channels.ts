/** The only channels between a page and main. Free of imports, so that the sandboxed preload stays a few lines. */
export const CALL_CHANNEL = 'deckle:call'
export const EVENT_CHANNEL = 'deckle:event'
/** Files dropped on the window: the preload alone reads their paths, so a page can't name files of its own choice. */
export const DROP_CHANNEL = 'deckle:drop'
