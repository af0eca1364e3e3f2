import { AlignmentType, LevelFormat, type ILevelsOptions, type INumberingOptions } from 'docx'

/** How far each level of a list stands in, in twentieths of a point. */
export const listStep = 425

/** Word knows nine levels of a list. */
export const deepest = 8

const bullets = 'bullets'

/** What a paragraph says of the list that it is an item of. */
export type Numbering = Readonly<{ reference: string; level: number; instance: number }>

/** The lists of a document: one look for all with bullets, and one for each number that lists begin with. */
export class Numberings {
  readonly #starts = new Set<number>()
  #lists = 0

  bulleted(depth: number): Numbering {
    return { reference: bullets, level: levelOf(depth), instance: 0 }
  }

  /** A list of its own, numbered from `start`. */
  numbered(depth: number, start: number): Numbering {
    this.#starts.add(start)
    this.#lists += 1
    return { reference: `from-${start}`, level: levelOf(depth), instance: this.#lists }
  }

  /** What the document says of all of them. */
  options(): INumberingOptions {
    return {
      config: [
        { reference: bullets, levels: levels(level => ({ format: LevelFormat.BULLET, text: ['•', '◦', '▪'][level % 3] ?? '•' })) },
        ...[...this.#starts].map(start => ({
          reference: `from-${start}`,
          levels: levels(level => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
        })),
      ],
    }
  }
}

function levelOf(depth: number): number {
  return Math.min(depth, deepest)
}

function levels(of: (level: number) => Omit<ILevelsOptions, 'level'>): ILevelsOptions[] {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    ...of(level),
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: listStep * (level + 1), hanging: 320 } } },
  }))
}
