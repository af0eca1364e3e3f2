/** Names of months as people write them, January first: whole and short, in the languages that Deckle reads. */
const names: readonly string[] = [
  'january jan januar jänner jän januari janvier janv enero ene janeiro gennaio gen ocak oca января январь янв',
  'february feb februar februari février fevrier févr fév fevr febrero fevereiro fev febbraio şubat subat şub sub февраля февраль февр фев',
  'march mar märz mär mrz maerz maart mrt mars marzo março marco mart марта март мар',
  'april apr avril avr abril abr aprile nisan nis апреля апрель апр',
  'may mai mei mayo maio maggio mag mayıs mayis мая май',
  'june jun juni juin junio junho giugno giu haziran haz июня июнь июн',
  'july jul juli juillet juil julio julho luglio lug temmuz tem июля июль июл',
  'august aug augustus août aout agosto ago ağustos agustos ağu agu августа август авг',
  'september sept sep septembre septiembre setiembre setembro set settembre eylül eylul eyl сентября сентябрь сент сен',
  'october oct oktober okt octobre octubre outubro out ottobre ott ekim eki октября октябрь окт',
  'november nov novembre noviembre novembro kasım kasim kas ноября ноябрь нояб ноя',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre aralık aralik ara декабря декабрь дек',
]

const numbers = new Map(names.flatMap((line, index) => line.split(' ').map(name => [name, index + 1] as const)))

/** All names, the longest first, as alternatives of a regular expression. */
export const monthPattern = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')

/** 1 to 12 for a name or for figures; 0 for what is neither. Capitals may be any language's: `KASIM` has no dot. */
export function monthNumber(text: string): number {
  const name = text.replaceAll('İ', 'i').toLowerCase()
  return numbers.get(name) ?? (/^\d{1,2}$/u.test(name) ? Number(name) : 0)
}
