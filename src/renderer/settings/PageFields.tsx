import './settings.css'
import type { Settings, Typeface } from '../../shared/model/settings.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'
import { t } from '../words/t.ts'

const faces: readonly { value: Typeface; label: string }[] = [
  { value: 'serif', label: t('Serif') },
  { value: 'sans', label: t('Sans serif') },
  { value: 'mono', label: t('Typewriter') },
]
const sizes = [15, 16, 17, 18.5, 20, 22, 24, 27]
const measures = [50, 58, 66, 74, 84, 96]

/** How the page looks that one writes on. What is published looks as its theme has it. */
export function PageFields({
  settings,
  onChange,
}: {
  readonly settings: Settings
  readonly onChange: (change: Partial<Settings>) => void
}) {
  return (
    <fieldset className="settings-page">
      <legend className="field-label">{t('The page')}</legend>
      <div className="settings-page-row">
        <SelectField label={t('Typeface')} value={settings.typeface} onValue={typeface => onChange({ typeface })} options={faces} />
        <SelectField
          label={t('Size')}
          value={String(settings.textSize)}
          onValue={size => onChange({ textSize: Number(size) })}
          options={withOwn(sizes, settings.textSize).map(size => ({ value: String(size), label: t('{size} px', { size }) }))}
        />
        <SelectField
          label={t('Line')}
          value={String(settings.measure)}
          onValue={measure => onChange({ measure: Number(measure) })}
          options={withOwn(measures, settings.measure).map(measure => ({
            value: String(measure),
            label: t('{measure} characters', { measure }),
          }))}
        />
      </div>
      <Checkbox checked={settings.typewriter} onValue={typewriter => onChange({ typewriter })}>
        {t('Keep the line that I write on at the same height')}
      </Checkbox>
    </fieldset>
  )
}

/** The choices, with one among them that was made elsewhere. */
function withOwn(choices: readonly number[], own: number): number[] {
  return [...new Set([...choices, own])].sort((a, b) => a - b)
}
