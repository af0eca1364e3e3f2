import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { commandIds, commandKey, commands, type CommandId } from '../../shared/commands/commands.ts'
import { furtherKeys } from '../../shared/commands/furtherKeys.ts'
import { canChangeKey, withKey, type Shortcuts } from '../../shared/commands/shortcuts.ts'
import { call } from '../api/call.ts'
import { callQuery } from '../api/callQuery.ts'
import { useAttempt } from '../app/useAttempt.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'
import { keyLabel, nameOfCommand, platform } from '../ui/keys.ts'
import { useToasts } from '../ui/useToasts.ts'
import { fold } from './fold.ts'
import { KeyRow } from './KeyRow.tsx'
import './palette.css'
import { t } from '../words/t.ts'

type Line =
  | { readonly group: string; readonly name: string; readonly command: CommandId }
  | { readonly group: string; readonly name: string; readonly keys: readonly string[] }

/** Commands that have a key; and where something is looked for, every one with that name. */
function linesFor(text: string, own: Shortcuts): readonly Line[] {
  const sought = fold(text.trim())
  const isSought = (name: string) => fold(name).includes(sought)
  const mine = commandIds.flatMap(command => {
    const line = { group: commands[command].group, name: nameOfCommand(command), command }
    return (sought === '' ? commandKey(command, platform, own) : isSought(line.name)) ? [line] : []
  })
  return [...mine, ...furtherKeys.map(({ group, name, keys }) => ({ group, name: t(name), keys })).filter(({ name }) => isSought(name))]
}

/** Every key of the app, group by group, as this platform writes it; those of commands can be changed. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const own = useQuery(callQuery('app:state')).data?.settings.shortcuts ?? {}
  const [text, setText] = useState('')
  const attempt = useAttempt()
  const { show } = useToasts()
  const lines = linesFor(text, own)
  const groups = [...new Set(lines.map(line => line.group))]

  const keep = (shortcuts: Shortcuts) => attempt(() => call('app:update-settings', { shortcuts: { ...shortcuts } }))
  const set = (command: CommandId, key: string | null) => keep(withKey(command, key, platform, own))
  const resetAll = () => {
    keep({})
    show({ text: t('All shortcuts are the usual ones again.'), action: { label: t('Undo'), run: () => keep(own) } })
  }
  return (
    <Dialog
      title={t('Keyboard shortcuts')}
      size="large"
      onClose={onClose}
      footer={
        <>
          {Object.keys(own).length > 0 && <Button onClick={resetAll}>{t('Reset all')}</Button>}
          <Button look="main" onClick={onClose}>
            {t('Done')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('Find a command')}
        hint={t('Press a key’s button to change it. Commands without a key are found by their name.')}
        data-autofocus
        value={text}
        maxLength={100}
        onValue={setText}
      />
      {/* A scrolling region is reached by the keyboard, so that it can be read to its end. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="keys" tabIndex={0} aria-label={t('All shortcuts')}>
        {lines.length === 0 && <p>{t('No command is called so.')}</p>}
        {groups.map(group => (
          <div key={group} className="keys-group">
            <h3>{t(group)}</h3>
            <dl>
              {lines
                .filter(line => line.group === group)
                .map(line =>
                  'command' in line && canChangeKey(line.command) ? (
                    <KeyRow key={line.command} command={line.command} own={own} onKey={key => set(line.command, key)} />
                  ) : (
                    <div key={line.name}>
                      <dt>{line.name}</dt>
                      <dd>
                        {('command' in line ? [commandKey(line.command, platform, own) ?? ''] : line.keys).map(key => (
                          <kbd key={key}>{keyLabel(key)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ),
                )}
            </dl>
          </div>
        ))}
      </section>
    </Dialog>
  )
}
