export { visitsModule } from './visits.module.ts';
export { askVisit } from './ask-visit.ts';
export { findVisitsOfCase } from './visits.queries.ts';
