export { caseListModule } from './case-list.module.ts';
