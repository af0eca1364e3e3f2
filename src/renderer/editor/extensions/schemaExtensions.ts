import type { Extensions } from '@tiptap/core'
import { Blockquote } from './Blockquote.ts'
import { Bold } from './Bold.ts'
import { BulletList } from './BulletList.ts'
import { Code } from './Code.ts'
import { Callout } from './Callout.ts'
import { CodeBlock } from './CodeBlock.ts'
import { Document } from './Document.ts'
import { Footnote } from './Footnote.ts'
import { HardBreak } from './HardBreak.ts'
import { Highlight } from './Highlight.ts'
import { HorizontalRule } from './HorizontalRule.ts'
import { Image } from './Image.ts'
import { Italic } from './Italic.ts'
import { Language } from './Language.ts'
import { Link } from './Link.ts'
import { ListItem } from './ListItem.ts'
import { OrderedList } from './OrderedList.ts'
import { Embed } from './Embed.ts'
import { Gallery } from './Gallery.ts'
import { Facts } from './Facts.ts'
import { Paragraph } from './Paragraph.ts'
import { Cons, Pros, ProsAndCons } from './ProsAndCons.ts'
import { Rating } from './Rating.ts'
import { Section } from './Section.ts'
import { SectionHeading } from './SectionHeading.ts'
import { Spoiler } from './Spoiler.ts'
import { Strike } from './Strike.ts'
import { Subheading } from './Subheading.ts'
import { Subscript } from './Subscript.ts'
import { Superscript } from './Superscript.ts'
import { Table } from './Table.ts'
import { TableCell } from './TableCell.ts'
import { TableHeader } from './TableHeader.ts'
import { TableRow } from './TableRow.ts'
import { TaskItem } from './TaskItem.ts'
import { TaskList } from './TaskList.ts'
import { Text } from './Text.ts'
import { Underline } from './Underline.ts'
import type { EditorHost } from '../session/EditorHost.ts'

/** The nodes and marks of `shared/document/schema.ts`, in its order, with their HTML and what typing turns into them. */
export function schemaExtensions(host: EditorHost): Extensions {
  return [
    Document,
    Section.configure({ host }),
    SectionHeading,
    Paragraph,
    Subheading,
    BulletList,
    OrderedList,
    ListItem,
    TaskList,
    TaskItem,
    Blockquote,
    Callout,
    Spoiler,
    Table,
    TableRow,
    TableCell,
    TableHeader,
    ProsAndCons,
    Pros,
    Cons,
    Rating.configure({ host }),
    Facts.configure({ host }),
    CodeBlock,
    Image.configure({ host }),
    Gallery,
    Embed.configure({ host }),
    HorizontalRule,
    Text,
    HardBreak,
    Footnote.configure({ host }),
    Link,
    Language,
    Highlight,
    Bold,
    Italic,
    Underline,
    Strike,
    Subscript,
    Superscript,
    Code,
  ]
}
