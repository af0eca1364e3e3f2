import { InputRule, Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { startTasks } from '../tasks/startTasks.ts'
import { taskView } from '../tasks/taskView.ts'
import { attributesOf } from './attributesOf.ts'

/** An item of a task list. `[ ] ` at the start of a paragraph or of a list makes one, `[x] ` a ticked one. */
export const TaskItem = Node.create({
  name: 'taskItem',
  ...nodeSpecs.taskItem,
  addAttributes: () =>
    attributesOf(nodeSpecs.taskItem.attrs, {
      checked: element => element.dataset.checked === 'true' || element.querySelector(':scope > input[checked]') !== null,
    }),
  parseHTML: () => [{ tag: 'li', context: 'taskList/', priority: 60 }],
  renderHTML: ({ node }) => ['li', { 'data-checked': String(node.attrs.checked === true) }, 0],
  addNodeView: () => taskView,
  addInputRules: () => [
    new InputRule({
      find: /^\[([ xX]?)\]\s$/u,
      handler: ({ state, range, match }) => {
        state.tr.delete(range.from, range.to)
        return startTasks(match[1]?.toLowerCase() === 'x')(state, () => {}) ? undefined : null
      },
    }),
  ],
})
