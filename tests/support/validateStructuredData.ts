import Validator from '@adobe/structured-data-validator'

/** What search engines would say of a page's JSON-LD: errors and warnings, a line each. */
export async function structuredDataMessages(documents: readonly Readonly<Record<string, unknown>>[]): Promise<string[]> {
  const byType: Record<string, Record<string, unknown>[]> = {}
  for (const document of documents) (byType[String(document['@type'])] ??= []).push({ ...document })
  const issues = await new Validator(null).validate({ jsonld: byType })
  return issues.map(({ severity, rootType, issueMessage }) => `${severity} ${rootType} ${issueMessage}`)
}
