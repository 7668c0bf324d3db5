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
export { newAddressLink } from './address-book.links.ts';
export { isSameName } from './address-book.rules.ts';
export { ReachLine, type ReachFacts } from './pages/reach.tsx';
export type { AddressKind } from './address-book.schema.ts';
