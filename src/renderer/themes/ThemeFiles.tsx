import type { ThemeFaultFound, ThemeFileInfo, ThemeSummary } from '../../shared/model/ownTheme.ts'
import { call } from '../api/call.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { useQuestions } from '../ui/useQuestions.ts'
import { CodeArea } from './CodeArea.tsx'
import type { Said } from './SaidLine.tsx'
import { useThemeText } from './useThemeText.ts'
import { t } from '../words/t.ts'

/** A file of a theme, and a line in it: 0 is the file as a whole. */
export type ThemePlace = { readonly file: string; readonly line: number }

export type ThemeFilesProps = {
  readonly theme: ThemeSummary
  readonly files: readonly ThemeFileInfo[]
  readonly print: string
  readonly faults: readonly ThemeFaultFound[] | undefined
  readonly readOnly: boolean
  readonly place: ThemePlace
  readonly onPlace: (place: ThemePlace) => void
  /** Hears what was done. */
  readonly onSaid: (said: Said | null) => void
}

/** The texts of a theme, one of them open; and what is wrong with the theme, each entry leading to its place. */
export function ThemeFiles({ theme, files, print, faults, readOnly, place, onPlace, onSaid }: ThemeFilesProps) {
  const attempt = useAttempt()
  const { askText } = useQuestions()
  const texts = files.filter(file => file.text)
  const open = texts.find(({ path }) => path === place.file) ?? texts[0]
  const addPart = () =>
    attempt(async () => {
      const name = await askText({ title: t('New part'), label: t('Name: letters, digits and hyphens'), action: t('Make'), value: '' })
      if (name === null) return
      const path = `templates/parts/${name.replace(/\.liquid$/, '')}.liquid`
      await call('theme:write', { id: theme.id, path, text: '\n', before: null })
      onPlace({ file: path, line: 1 })
    })
  if (!open) return <p className="theme-none">{t('There are no files in this theme.')}</p>
  return (
    <div className="theme-files">
      <div className="theme-file">
        <SelectField
          label={t('File')}
          value={open.path}
          options={texts.map(({ path, inherited }) => ({
            value: path,
            label: inherited ? t('{path} (Quiet essay’s)', { path }) : path,
          }))}
          onValue={file => onPlace({ file, line: 0 })}
        />
        {theme.own && (
          <Button look="quiet" disabled={readOnly} onClick={addPart}>
            {t('New part…')}
          </Button>
        )}
      </div>
      <ThemeText
        key={open.path}
        theme={theme}
        path={open.path}
        print={print}
        readOnly={readOnly || !theme.own}
        faults={faults}
        place={place}
        onSaid={onSaid}
      />
      <section className="theme-faults" aria-label={t('What is wrong with the theme')} aria-live="polite">
        {faults?.length === 0 && <p className="theme-sound">{t('Nothing is wrong with this theme.')}</p>}
        {faults && faults.length > 0 && (
          <ul>
            {faults.map(({ file, line, sentence }) => (
              <li key={`${file} ${line} ${sentence}`}>
                <button type="button" className="theme-fault" onClick={() => onPlace({ file, line })}>
                  <span className="theme-fault-place">{line > 0 ? t('{file}, line {line}', { file, line: String(line) }) : file}</span>{' '}
                  {sentence}
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

type ThemeTextProps = Pick<ThemeFilesProps, 'theme' | 'print' | 'faults' | 'readOnly' | 'place' | 'onSaid'> & { readonly path: string }

function ThemeText({ theme, path, print, faults, readOnly, place, onSaid }: ThemeTextProps) {
  const attempt = useAttempt()
  const file = useThemeText(theme.id, path, print)
  const marked = new Set(faults?.filter(fault => fault.file === path).map(({ line }) => line))
  const { text } = file
  if (text === null) return <p aria-busy="true">{file.problem}</p>
  return (
    <>
      <CodeArea
        label={path}
        text={text}
        readOnly={readOnly}
        marked={marked}
        goTo={place.file === path && place.line > 0 ? place : null}
        onText={file.change}
        onLeave={() => attempt(file.flush)}
      />
      <div className="theme-text-said" aria-live="polite">
        {file.problem && <span className="field-error">{file.problem}</span>}
        {file.conflict && (
          <>
            <Button look="quiet" onClick={file.takeTheirs}>
              {t('Take what is there')}
            </Button>
            <Button look="quiet" onClick={() => attempt(file.keepMine)}>
              {t('Write mine')}
            </Button>
          </>
        )}
        {!file.problem && file.inherited && theme.own && (
          <span>{t('Quiet essay’s template stands in. Once it is changed here, it is this theme’s own.')}</span>
        )}
        {!file.problem && !file.inherited && theme.own && path.startsWith('templates/') && (
          <Button
            disabled={readOnly}
            onClick={() =>
              attempt(async () => {
                await file.flush()
                await call('theme:remove-file', { id: theme.id, path })
                onSaid({
                  text: t('{path} was removed from the theme.', { path }),
                  action: {
                    label: t('Undo'),
                    run: () =>
                      attempt(async () => {
                        onSaid(null)
                        await call('theme:write', { id: theme.id, path, text, before: null })
                      }),
                  },
                })
              })
            }
          >
            {t('Remove this template')}
          </Button>
        )}
        {!theme.own && <span>{t('Deckle’s own themes are only read. Duplicate this one to change it.')}</span>}
      </div>
    </>
  )
}
