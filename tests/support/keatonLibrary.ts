import { v7 as uuid } from 'uuid'
import { sectionId } from '../../src/shared/model/ids.ts'

const films = [
  ['The General', 'Buster Keaton', '2025-11-13', 'A locomotive is stolen and chased along one line, and no stunt has a double.'],
  ['Our Hospitality', 'Buster Keaton', '2025-11-20', 'A tiny locomotive, a feud and a waterfall: each stunt without a double.'],
  ['Sherlock Jr.', 'Buster Keaton', '2025-10-02', 'A projectionist walks into the screen; the cuts are the gags.'],
  ['Safety Last!', 'Harold Lloyd', '2025-12-01', 'A clerk climbs the department store and hangs from its clock.'],
  ['Girl Shy', 'Harold Lloyd', '2025-09-09', 'A tailor who stammers writes a book of advice and races to a wedding.'],
] as const

/** A new library with five published reviews of films by two directors. Gives their ids by title. */
export async function keatonLibrary(folder: string): Promise<Record<string, string>> {
  const { createLibrary } = await import('../../src/main/library/file/open.ts')
  const { localAccess } = await import('../../src/main/library/localAccess.ts')
  const library = createLibrary(folder)
  const access = localAccess(library)
  const ids: Record<string, string> = {}
  for (const [title, director, publishedAt, text] of films) {
    const subject = { type: 'Movie' as const, name: title, creators: [director], year: null, country: '', link: '', duration: null }
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }]
    const added = await access.call('article:add', {
      header: { title, subject, publishedAt, status: 'published' },
      sections: [{ id: sectionId.parse(uuid()), kind: 'opening', content }],
      lists: [],
    })
    ids[title] = added.id
  }
  library.close()
  return ids
}
