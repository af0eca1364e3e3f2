import type { SitePart } from '../../../shared/model/siteMenu.ts'
import { t } from '../../words/t.ts'

/** What the parts of a site are called. */
export const partNames: Readonly<Record<SitePart, string>> = {
  home: t('Home'),
  'most-viewed': t('Most viewed'),
  tags: t('Tags'),
  subjects: t('Subjects'),
  authors: t('Authors'),
  years: t('Years'),
  lists: t('Lists'),
  search: t('Search'),
}
