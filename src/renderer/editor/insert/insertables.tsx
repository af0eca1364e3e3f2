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
  Scale,
  SquareCode,
  SquarePlay,
  Star,
  Table,
  TableProperties,
  TextQuote,
} from 'lucide-react'
import type { MenuCommand } from '../../../shared/contract/menu.ts'

/** Something that can be put into the text. `words` are other names for it, which also find it. */
export type Insertable = { readonly command: MenuCommand; readonly words: string; readonly icon: ReactNode }

const icon = { size: 15, strokeWidth: 1.9, 'aria-hidden': true } as const

/** What the slash menu and the toolbar's Insert menu offer, in their order. */
export const insertables: readonly Insertable[] = [
  { command: 'section:add', words: 'heading h2 chapter part', icon: <Heading2 {...icon} /> },
  { command: 'format:subheading', words: 'h3 heading', icon: <Heading3 {...icon} /> },
  { command: 'edit:image', words: 'picture photo figure', icon: <ImagePlus {...icon} /> },
  { command: 'insert:gallery', words: 'pictures photos images grid', icon: <Images {...icon} /> },
  { command: 'insert:embed', words: 'embed video youtube link audio song post', icon: <SquarePlay {...icon} /> },
  { command: 'format:quote', words: 'blockquote citation attribution', icon: <TextQuote {...icon} /> },
  { command: 'insert:table', words: 'grid rows columns cells spreadsheet', icon: <Table {...icon} /> },
  { command: 'insert:callout', words: 'note tip important warning caution box aside', icon: <MessageSquareWarning {...icon} /> },
  { command: 'insert:spoiler', words: 'details hidden ending reveal', icon: <EyeOff {...icon} /> },
  { command: 'insert:pros-and-cons', words: 'good bad plus minus for against points', icon: <Scale {...icon} /> },
  { command: 'insert:rating', words: 'stars score verdict points', icon: <Star {...icon} /> },
  { command: 'insert:facts', words: 'subject credits details data sheet', icon: <TableProperties {...icon} /> },
  { command: 'insert:footnote', words: 'note reference source', icon: <BookmarkPlus {...icon} /> },
  { command: 'format:bullet-list', words: 'unordered points ul', icon: <List {...icon} /> },
  { command: 'format:ordered-list', words: 'numbers steps ol', icon: <ListOrdered {...icon} /> },
  { command: 'format:task-list', words: 'todo checkbox tick check', icon: <ListTodo {...icon} /> },
  { command: 'format:code-block', words: 'pre program source', icon: <SquareCode {...icon} /> },
  { command: 'format:rule', words: 'divider line separator hr', icon: <Minus {...icon} /> },
]
