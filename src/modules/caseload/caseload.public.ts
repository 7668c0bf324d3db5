export { caseloadModule } from './caseload.module.ts';
export { proposeAssignment } from './assess.service.ts';
export { assignmentsOf } from './caseload.queries.ts';
