import { commandIds, commands } from '../../shared/commands/commands.ts'
import { furtherKeys } from '../../shared/commands/furtherKeys.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { commandKeys, keyLabel, nameOfCommand } from '../ui/keys.ts'
import './palette.css'
import { t } from '../words/t.ts'

type Line = { readonly group: string; readonly name: string; readonly keys: readonly string[] }

function keyedLines(): readonly Line[] {
  const own = commandIds.flatMap(id => {
    const keys = commandKeys(id)
    return keys ? [{ group: commands[id].group, name: nameOfCommand(id), keys: [keys] }] : []
  })
  return [...own, ...furtherKeys.map(({ group, name, keys }) => ({ group, name: t(name), keys: keys.map(key => keyLabel(key)) }))]
}

/** Every key of the app, group by group, as this platform writes it. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const lines = keyedLines()
  const groups = [...new Set(lines.map(line => line.group))]
  return (
    <Dialog
      title={t('Keyboard shortcuts')}
      size="large"
      onClose={onClose}
      footer={
        <Button look="main" data-autofocus onClick={onClose}>
          {t('Done')}
        </Button>
      }
    >
      {/* A scrolling region is reached by the keyboard, so that it can be read to its end. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="keys" tabIndex={0} aria-label={t('All shortcuts')}>
        {groups.map(group => (
          <div key={group} className="keys-group">
            <h3>{t(group)}</h3>
            <dl>
              {lines
                .filter(line => line.group === group)
                .map(({ name, keys }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      {keys.map(key => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </div>
        ))}
      </section>
    </Dialog>
  )
}
