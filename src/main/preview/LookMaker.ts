import type { LibraryAccess } from '../../shared/contract/access.ts'
import type { AssetId } from '../../shared/model/ids.ts'
import type { LookPage } from '../../shared/model/ownTheme.ts'
import type { OptionValues } from '../../shared/model/theme.ts'
import { libraryScene } from '../publish/look/libraryScene.ts'
import { renderLook, type LookScene } from '../publish/look/LookScene.ts'
import { WatchedTheme } from './WatchedTheme.ts'

/** So many themes are kept as they were read: those that are seen beside each other, and some more. */
const mostThemes = 12

/** Pages of a library's site as themes make them, to be looked at. What the library says is kept until it is asked for afresh. */
export class LookMaker {
  readonly #access: LibraryAccess
  readonly #addressOf: (id: AssetId) => string
  readonly #themes = new Map<string, WatchedTheme>()
  #scene: Promise<LookScene> | null = null

  constructor(access: LibraryAccess, addressOf: (id: AssetId) => string) {
    this.#access = access
    this.#addressOf = addressOf
  }

  /** Throws `unreadable-file`, which names the file and the line that are wrong, and what the library throws. */
  async make(look: Readonly<{ folder: string; base: string; options: OptionValues; page: LookPage; fresh: boolean }>): Promise<string> {
    const { folder, base, options, page, fresh } = look
    const { theme, sources } = await this.#theme(folder, base, options).read()
    return renderLook(await this.#sceneNow(fresh), theme, sources, page)
  }

  #theme(folder: string, base: string, options: OptionValues): WatchedTheme {
    const key = JSON.stringify([folder, options])
    const theme = this.#themes.get(key) ?? new WatchedTheme(folder, options, base)
    this.#themes.delete(key)
    this.#themes.set(key, theme)
    for (const oldest of this.#themes.keys()) {
      if (this.#themes.size <= mostThemes) break
      this.#themes.delete(oldest)
    }
    return theme
  }

  #sceneNow(fresh: boolean): Promise<LookScene> {
    if (fresh || !this.#scene) {
      const asked = libraryScene(this.#access, this.#addressOf)
      asked.catch(() => {
        if (this.#scene === asked) this.#scene = null
      })
      this.#scene = asked
    }
    return this.#scene
  }
}
