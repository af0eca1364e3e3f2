/** The languages that the interface speaks. */
export const interfaceLanguages = ['en', 'ko', 'tr', 'pt'] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

export function isInterfaceLanguage(text: unknown): text is InterfaceLanguage {
  return interfaceLanguages.some(each => each === text)
}

/** The interface's language where the system speaks these, the best first (BCP 47). */
export function languageAmong(wanted: readonly string[]): InterfaceLanguage {
  return wanted.map(each => each.split(/[-_]/u)[0]?.toLowerCase()).find(isInterfaceLanguage) ?? 'en'
}
