export { Role } from './access.schema.ts';
export { accessModule } from './access.module.ts';
export { addAdministrator } from './manage-users.service.ts';
export { findDemoSignIns } from './users.queries.ts';
export { openSessionStore } from './session-store.ts';
export { findColleagues, findUserNames, findWorkers, type Worker } from './workers.queries.ts';
