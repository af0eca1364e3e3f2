import './settings.css'
import type { Settings, Typeface } from '../../shared/model/settings.ts'
import { Checkbox } from '../ui/Checkbox.tsx'
import { SelectField } from '../ui/SelectField.tsx'

const faces: readonly { value: Typeface; label: string }[] = [
  { value: 'serif', label: 'Serif' },
  { value: 'sans', label: 'Sans serif' },
  { value: 'mono', label: 'Typewriter' },
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
      <legend className="field-label">The page</legend>
      <div className="settings-page-row">
        <SelectField label="Typeface" value={settings.typeface} onValue={typeface => onChange({ typeface })} options={faces} />
        <SelectField
          label="Size"
          value={String(settings.textSize)}
          onValue={size => onChange({ textSize: Number(size) })}
          options={withOwn(sizes, settings.textSize).map(size => ({ value: String(size), label: `${size} px` }))}
        />
        <SelectField
          label="Line"
          value={String(settings.measure)}
          onValue={measure => onChange({ measure: Number(measure) })}
          options={withOwn(measures, settings.measure).map(measure => ({ value: String(measure), label: `${measure} characters` }))}
        />
      </div>
      <Checkbox checked={settings.typewriter} onValue={typewriter => onChange({ typewriter })}>
        Keep the line that I write on at the same height
      </Checkbox>
    </fieldset>
  )
}

/** The choices, with one among them that was made elsewhere. */
function withOwn(choices: readonly number[], own: number): number[] {
  return [...new Set([...choices, own])].sort((a, b) => a - b)
}
