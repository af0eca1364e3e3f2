import { randomFrom } from './random.ts'

/** A language to generate text in: its words, the commonest first, what stands between them, and what ends a sentence. */
export type Writing = Readonly<{ language: string; words: readonly string[]; gap: string; stop: string }>

const vocabulary = 20_000

const english =
  'the of and a to in is that it was for on are as with his they at be this from have or by one had not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more her two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know'
const german =
  'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde schön größe straße müßig'
const french =
  'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec on mais comme ou si leur y dont elle deux été très même français où être après fenêtre forêt château'
const russian =
  'и в не на я быть он с что а по это она этот к но они мы весь который из у то за свой весь год от так о для ты же все тот мочь вы человек такой его сказать только или ещё бы себя один как уже до время'
const greek =
  'και το να του η της με που την από για τα είναι των σε ο οι στο θα τη στην δεν ότι τον μια στη τους τις ένα κατά ως αλλά αυτό πολύ όπως έχει μας ταινία φως σκηνή δρόμος άνθρωπος χρόνος'
const korean =
  '이 그 영화는 것은 있다 수 등 한 하는 있는 그리고 영화를 감독은 관객이 장면에서 빛과 그림자 서울 도시 사람들이 시간을 여름 겨울 이야기는 음악이 화면을 배우의 연기는 처음부터 마지막까지 작품은 한국 영화의 극장에서 카메라가 조용한 기차 역에서 기다린다'
const japanese =
  'の は が を に で と も 映画 監督 東京 時間 人間 世界 物語 音楽 画面 最初 最後 京都 光 影 列車 駅 夏 冬 俳優 演技 観客 場面 静か 見る 思う 言う 行く 来る 美しい 新しい カメラ シーン ドラマ である という として について'
const chinese =
  '的 了 在 是 和 不 电影 导演 北京 时间 人物 世界 故事 音乐 画面 开始 最后 上海 光线 影子 火车 车站 夏天 冬天 演员 表演 观众 场景 安静 看见 认为 我们 他们 这个 那个 美丽 新的 镜头 剧情 中国 没有 一个 可以 因为 所以'

const consonants = 'b c d f g l m n p r s t v br cl st'.split(' ')
const vowels = 'a e i o u ea io'.split(' ')
const cyrillic = 'б в г д з к л м н п р с т'.split(' ')
const cyrillicVowels = 'а е и о у я'.split(' ')
const greekConsonants = 'β γ δ θ κ λ μ ν π ρ σ τ'.split(' ')
const greekVowels = 'α ε η ι ο ω'.split(' ')

export const writings: readonly Writing[] = [
  { language: 'en', words: spelled(english, 1, consonants, vowels), gap: ' ', stop: '.' },
  { language: 'ko', words: drawn(korean, 2, 0xac00, 2300, 3), gap: ' ', stop: '.' },
  { language: 'ja', words: drawn(japanese, 3, 0x4e00, 2000, 2), gap: '', stop: '。' },
  { language: 'zh', words: drawn(chinese, 4, 0x4e00, 3500, 2), gap: '', stop: '。' },
  { language: 'de', words: spelled(german, 5, [...consonants, 'sch', 'ß'], [...vowels, 'ä', 'ö', 'ü']), gap: ' ', stop: '.' },
  { language: 'fr', words: spelled(french, 6, [...consonants, 'ç'], [...vowels, 'é', 'è', 'ê']), gap: ' ', stop: '.' },
  { language: 'ru', words: spelled(russian, 7, cyrillic, cyrillicVowels), gap: ' ', stop: '.' },
  { language: 'el', words: spelled(greek, 8, greekConsonants, greekVowels), gap: ' ', stop: '.' },
]

/** Real words first, then made-up ones of two to four syllables. */
function spelled(real: string, seed: number, before: readonly string[], after: readonly string[]): string[] {
  const random = randomFrom(seed)
  const part = (parts: readonly string[]) => parts[Math.floor(random() * parts.length)] ?? ''
  return filled(real, () => Array.from({ length: 2 + Math.floor(random() * 3) }, () => part(before) + part(after)).join(''))
}

/** Real words first, then ones of up to `longest` characters out of `count` from `start` on. */
function drawn(real: string, seed: number, start: number, count: number, longest: number): string[] {
  const random = randomFrom(seed)
  const character = () => String.fromCodePoint(start + Math.floor(random() * count) * (start === 0xac00 ? 4 : 5))
  return filled(real, () => Array.from({ length: 1 + Math.ceil(random() * (longest - 1)) }, character).join(''))
}

function filled(real: string, make: () => string): string[] {
  const words = new Set(real.split(' '))
  while (words.size < vocabulary) words.add(make())
  return [...words]
}
