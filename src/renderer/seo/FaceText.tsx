import { TextArea } from '../ui/TextArea.tsx'
import { TextField } from '../ui/TextField.tsx'

export type FaceTextProps = {
  /** Its name among the properties of a page (`showProperty`). */
  readonly place: string
  readonly label: string
  readonly value: string
  /** What is said where it is empty. */
  readonly usual: string
  readonly placeholder?: string
  /** Several lines. */
  readonly long?: boolean
  readonly onValue: (value: string) => void
}

/** What others are told of an article in other words than its own. */
export function FaceText({ place, label, value, usual, placeholder = '', long = false, onValue }: FaceTextProps) {
  const field = { label, value, placeholder, hint: value ? undefined : usual, onValue }
  return <div data-field={place}>{long ? <TextArea {...field} maxLength={5000} /> : <TextField {...field} maxLength={1000} />}</div>
}
