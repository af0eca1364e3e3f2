import { Node } from '@tiptap/core'
import { nodeSpecs } from '../../../shared/document/schema.ts'
import { listView } from '../blocks/listView.ts'

/** A list of things to do, each with a box to tick. */
export const TaskList = Node.create({
  name: 'taskList',
  ...nodeSpecs.taskList,
  parseHTML: () => [
    { tag: 'ul[data-tasks]', priority: 60 },
    { tag: 'ul.contains-task-list', priority: 60 },
  ],
  renderHTML: () => ['ul', { 'data-tasks': '' }, 0],
  addNodeView: () => listView('ul'),
})
