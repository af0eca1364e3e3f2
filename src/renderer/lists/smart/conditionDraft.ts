import { v7 as uuid } from 'uuid'
import { smartCondition, type Relation, type SmartCondition, type SmartTest } from '../../../shared/model/smartRule.ts'

/** A condition as it is edited: `not` is a switch on each, and what is not filled in yet may stand there. */
export type ConditionDraft = TestDraft | GroupDraft
export type TestDraft = { readonly key: string; readonly not: boolean; readonly test: SmartTest }
export type GroupDraft = {
  readonly key: string
  readonly not: boolean
  readonly join: 'all' | 'any'
  readonly of: readonly ConditionDraft[]
}

export function isGroup(draft: ConditionDraft): draft is GroupDraft {
  return 'join' in draft
}

export function testDraft(test: SmartTest): TestDraft {
  return { key: uuid(), not: false, test }
}

export function groupDraft(join: 'all' | 'any', of: readonly ConditionDraft[]): GroupDraft {
  return { key: uuid(), not: false, join, of }
}

/** A condition, to be edited. The outermost is always a group. */
export function draftOf(condition: SmartCondition): GroupDraft {
  const draft = anyDraft(condition, false)
  return isGroup(draft) && !draft.not ? draft : groupDraft('all', [draft])
}

function anyDraft(condition: SmartCondition, not: boolean): ConditionDraft {
  if (condition.is === 'not') return anyDraft(condition.of, !not)
  if (condition.is === 'all' || condition.is === 'any')
    return {
      ...groupDraft(
        condition.is,
        condition.of.map(each => anyDraft(each, false)),
      ),
      not,
    }
  return { ...testDraft(condition), not }
}

/** What was edited, as a condition; what is not filled in is left out, and so is a group of nothing else. */
export function conditionOf(draft: GroupDraft): SmartCondition {
  return { is: draft.join, of: draft.of.flatMap(each => filledIn(each) ?? []) }
}

function filledIn(draft: ConditionDraft): SmartCondition | null {
  const condition = isGroup(draft) ? conditionOf(draft) : draft.test
  const parsed = smartCondition.safeParse(condition)
  if (!parsed.success || (isGroup(draft) && 'of' in condition && Array.isArray(condition.of) && condition.of.length === 0)) return null
  return draft.not ? { is: 'not', of: parsed.data } : parsed.data
}

/** Every kind of test that can be chosen: a test's own name, or `related:` and how the article stands to the page's. */
export type TestKind = Exclude<SmartTest['is'], 'related'> | `related:${Relation}`

export function kindOf(test: SmartTest): TestKind {
  return test.is === 'related' ? `related:${test.by}` : test.is
}

const fresh: { readonly [K in Exclude<SmartTest['is'], 'related'>]: Extract<SmartTest, { is: K }> } = {
  status: { is: 'status', status: 'published' },
  tag: { is: 'tag', name: '' },
  text: { is: 'text', text: '' },
  author: { is: 'author', name: '' },
  kind: { is: 'kind', kind: 'Movie' },
  subject: { is: 'subject', name: '' },
  creator: { is: 'creator', name: '' },
  series: { is: 'series', name: '' },
  language: { is: 'language', language: '' },
  rating: { is: 'rating', from: 0.8, until: 1 },
  views: { is: 'views', atLeast: 100 },
  date: { is: 'date', of: 'published', from: null, until: null },
  recent: { is: 'recent', of: 'published', days: 30 },
}

const relatedKinds: Readonly<Record<string, Relation>> = {
  'related:similar': 'similar',
  'related:subject': 'subject',
  'related:creator': 'creator',
  'related:series': 'series',
  'related:tag': 'tag',
  'related:author': 'author',
  'related:kind': 'kind',
  'related:language': 'language',
  'related:newer': 'newer',
  'related:older': 'older',
}

/** A test of a kind, with nothing filled in yet. */
export function testOfKind(kind: TestKind): SmartTest {
  const by = relatedKinds[kind]
  if (by) return { is: 'related', by }
  return isPlain(kind) ? fresh[kind] : fresh.status
}

function isPlain(kind: TestKind): kind is Exclude<SmartTest['is'], 'related'> {
  return Object.hasOwn(fresh, kind)
}
