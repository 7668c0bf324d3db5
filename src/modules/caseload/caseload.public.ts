export { caseloadModule } from './caseload.module.ts';
export { assessLink, offerLink as offerHandoverLink } from './caseload.links.ts';
export { proposeAssignment } from './assess.service.ts';
export { leaveCaseload } from './leave-caseload.ts';
export { assignmentsOf } from './caseload.queries.ts';
export { findCaseloadYears, type CaseloadYear } from './caseload-years.ts';
export { findCoverage, type CoverageCount } from './coverage.ts';
export { findSelectionYear, type SelectionYear } from './selection-year.ts';
