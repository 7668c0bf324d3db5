export { tasksModule } from './tasks.module.ts';
export { offerTask } from './tasks.service.ts';
export { findTasksBySource, findTasksOfCase } from './tasks.queries.ts';
export { withdrawTasksOfCase } from './task-steps.ts';
export { emptyTasks } from './empty-tasks.ts';
