import { RotateCcw, Undo2 } from 'lucide-react'
import type { BlockChange } from '../../shared/document/diff/blocks.ts'
import type { SectionComparison } from '../../shared/document/diff/sections.ts'
import type { RestoredPart } from '../../shared/model/history.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { ComparedBlock } from './ComparedBlock.tsx'
import { passagesOf } from './passagesOf.ts'
import { locale, t } from '../words/t.ts'

export type ComparedSectionProps = {
  readonly section: SectionComparison
  readonly onRestore: (part: RestoredPart, what: string) => void
}

const words: Readonly<Record<SectionComparison['change'], string>> = {
  same: '',
  added: t('Not there then'),
  removed: t('Not there now'),
  changed: t('Changed'),
}

/** One section as it was and is, with ways to bring it or a passage of it back. */
export function ComparedSection({ section, onRestore }: ComparedSectionProps) {
  const { id, change, moved, renamed, heading } = section
  const name = heading === null ? t('the opening') : `“${heading || t('Untitled section')}”`
  const said = [words[change], renamed ? t('renamed') : '', moved ? t('moved') : ''].filter(Boolean).join(', ')
  const canRestore = section.was !== null && change !== 'same'
  return (
    <section className={`compare-section compare-${change}`} aria-label={heading ?? t('Opening')}>
      {said && (
        <div className="compare-head">
          <span className="compare-change">{said}</span>
          {canRestore && (
            <Button
              look="quiet"
              aria-label={t('Restore {name}', { name })}
              onClick={() =>
                onRestore(
                  { kind: 'section', sectionId: id },
                  t('{name} is back as it was.', { name: name.charAt(0).toLocaleUpperCase(locale()) + name.slice(1) }),
                )
              }
            >
              <RotateCcw size={13} aria-hidden /> {t('Restore section')}
            </Button>
          )}
        </div>
      )}
      {passagesOf(section.blocks).map(passage => (
        <div key={passage.key} className={passage.differs ? 'compare-passage' : undefined}>
          {passage.blocks.map(block => (
            <ComparedBlock key={keyOf(block)} block={block} />
          ))}
          {passage.differs && change === 'changed' && (
            <IconButton
              className="compare-undo"
              label={t('Restore this passage of {name}', { name })}
              onClick={() => {
                const { from, to, at, until } = passage
                onRestore({ kind: 'passage', sectionId: id, from, to, at, until }, t('The passage of {name} is back as it was.', { name }))
              }}
            >
              <Undo2 size={15} aria-hidden />
            </IconButton>
          )}
        </div>
      ))}
    </section>
  )
}

function keyOf(block: BlockChange): string {
  return `${block.was}-${block.at}`
}
