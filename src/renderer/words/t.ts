export { locale, t } from '../../shared/words/words.ts'
