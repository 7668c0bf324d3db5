export { visitsModule } from './visits.module.ts';
export { askVisit } from './ask-visit.ts';
export { CaseVisits, type VisitOfCase } from './pages/case-visits.tsx';
export { VisitsOfDay } from './pages/visits-of-day.tsx';
export { findVisitsOfDay } from './view-visits.ts';
export { findVisitsOfCase, type ShownVisit } from './visits.queries.ts';
export type { VisitorRole } from './visits.schema.ts';
export { countOpenVisits, emptyVisits } from './empty-visits.ts';
export { askPrison, confirmVisit, settleVisit } from './visits.service.ts';
