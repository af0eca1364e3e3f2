import { describe, expect, it } from 'vitest'
import { route, type Answerers } from '../../../../src/main/ipc/route.ts'
import { appCalls, type AppCallName, type Handlers } from '../../../../src/shared/contract/contract.ts'
import { AppError } from '../../../../src/shared/errors.ts'

const names = Object.keys(appCalls)
const refuse = (name: string) => () => {
  throw new Error(`unexpected: ${name}`)
}

function answerers(own: Partial<Handlers<AppCallName>> = {}) {
  const logged: unknown[] = []
  const asked: unknown[] = []
  const handlers = { ...Object.fromEntries(names.map(name => [name, refuse(name)])), ...own }
  const made = {
    app: handlers as Handlers<AppCallName>,
    library: async (name, input) => {
      asked.push([name, input])
      return { ok: true, value: 'from the library' }
    },
    logError: (text, error) => void logged.push([text, error]),
  } satisfies Answerers
  return { made, logged, asked }
}

const id = '0198f2a4-7d31-7c3e-8a4e-2f6f5f0a9b11'

describe('route', () => {
  it('passes library calls on, parsed', async () => {
    const { made, asked } = answerers()
    expect(await route(made, 'article:list', { filter: {} })).toEqual({ ok: true, value: 'from the library' })
    expect(asked).toEqual([
      [
        'article:list',
        {
          filter: { status: null, tag: null, text: '', inTrash: false },
          sort: { by: 'edited', descending: true },
          group: null,
          offset: 0,
          limit: 1000,
        },
      ],
    ])
  })

  it("answers main's own calls", async () => {
    const { made } = answerers({ 'export:articles': ({ ids }) => ({ folder: '/x', files: [...ids], warnings: [] }) })
    expect(await route(made, 'export:articles', { ids: [id], format: 'html', images: 'inline' })).toEqual({
      ok: true,
      value: { folder: '/x', files: [id], warnings: [] },
    })
  })

  it.each([
    ['a name that does not exist', 'article:burn', undefined],
    ['an inherited name', 'toString', undefined],
    ['a prototype', '__proto__', undefined],
    ['no name at all', undefined, undefined],
    ['an object for a name', new String('article:open'), undefined],
    ['a wrong id', 'article:open', { id: '../../etc/passwd' }],
    ['no input', 'article:open', undefined],
    ['input where none belongs', 'library:overview', {}],
    ['a file too large', 'asset:add', { name: 'x', bytes: 'not bytes' }],
  ])('refuses %s, asking nobody', async (_what, name, input) => {
    const { made, logged, asked } = answerers()
    expect(await route(made, name, input)).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    expect([logged, asked]).toEqual([[], []])
  })

  it('carries an expected failure with its details', async () => {
    const { made, logged } = answerers({
      'export:reveal': () => {
        throw new AppError('not-found', 'Nothing yet.', { details: { a: 'b' } })
      },
    })
    expect(await route(made, 'export:reveal', undefined)).toEqual({
      ok: false,
      error: { code: 'not-found', message: 'Nothing yet.', details: { a: 'b' } },
    })
    expect(logged).toEqual([])
  })

  it('keeps an unexpected failure from the page and writes it whole to the log', async () => {
    const secret = new Error('secret /home/x')
    const { made, logged } = answerers({ 'export:reveal': () => Promise.reject(secret) })
    const result = await route(made, 'export:reveal', undefined)
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify(result)).not.toContain('secret')
    expect(logged).toEqual([['export:reveal failed', secret]])
  })
})
