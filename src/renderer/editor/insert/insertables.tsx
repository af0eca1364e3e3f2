import type { ReactNode } from 'react'
import {
  BookmarkPlus,
  EyeOff,
  Heading2,
  Heading3,
  ImagePlus,
  Images,
  List,
  ListOrdered,
  ListTodo,
  MessageSquareWarning,
  Minus,
  NotepadTextDashed,
  Scale,
  SquareCode,
  SquarePlay,
  Star,
  Table,
  TableProperties,
  TextQuote,
} from 'lucide-react'
import type { MenuCommand } from '../../../shared/contract/menu.ts'
import { t } from '../../words/t.ts'

/** Something that can be put into the text. `words` are other names for it, which also find it. */
export type Insertable = { readonly command: MenuCommand; readonly words: string; readonly icon: ReactNode }

const icon = { size: 15, strokeWidth: 1.9, 'aria-hidden': true } as const

/** What the slash menu and the toolbar's Insert menu offer, in their order. */
export const insertables: readonly Insertable[] = [
  { command: 'section:add', words: t('heading h2 chapter part'), icon: <Heading2 {...icon} /> },
  { command: 'format:subheading', words: 'h3 heading', icon: <Heading3 {...icon} /> },
  { command: 'edit:image', words: t('picture photo figure'), icon: <ImagePlus {...icon} /> },
  { command: 'insert:gallery', words: t('pictures photos images grid'), icon: <Images {...icon} /> },
  { command: 'insert:embed', words: t('embed video youtube link audio song post'), icon: <SquarePlay {...icon} /> },
  { command: 'format:quote', words: t('blockquote citation attribution'), icon: <TextQuote {...icon} /> },
  { command: 'insert:table', words: t('grid rows columns cells spreadsheet'), icon: <Table {...icon} /> },
  { command: 'insert:callout', words: t('note tip important warning caution box aside'), icon: <MessageSquareWarning {...icon} /> },
  { command: 'insert:spoiler', words: t('details hidden ending reveal'), icon: <EyeOff {...icon} /> },
  { command: 'insert:pros-and-cons', words: t('good bad plus minus for against points'), icon: <Scale {...icon} /> },
  { command: 'insert:rating', words: t('stars score verdict points'), icon: <Star {...icon} /> },
  { command: 'insert:facts', words: t('subject credits details data sheet'), icon: <TableProperties {...icon} /> },
  { command: 'insert:footnote', words: t('note reference source'), icon: <BookmarkPlus {...icon} /> },
  { command: 'insert:snippet', words: t('passage template boilerplate text'), icon: <NotepadTextDashed {...icon} /> },
  { command: 'format:bullet-list', words: t('unordered points ul'), icon: <List {...icon} /> },
  { command: 'format:ordered-list', words: t('numbers steps ol'), icon: <ListOrdered {...icon} /> },
  { command: 'format:task-list', words: t('todo checkbox tick check'), icon: <ListTodo {...icon} /> },
  { command: 'format:code-block', words: t('pre program source'), icon: <SquareCode {...icon} /> },
  { command: 'format:rule', words: t('divider line separator hr'), icon: <Minus {...icon} /> },
]
