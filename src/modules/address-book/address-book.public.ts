export { addressBookModule } from './address-book.module.ts';
export {
  findCaseManagers,
  findOrganisations,
  findOrganisationWorkers,
  findPrisonByName,
  findPrisons,
  getOrganisation,
  organisationIdsOf,
} from './address-book.queries.ts';
export type { CaseManager, Organisation, Prison } from './address-book.table.ts';
