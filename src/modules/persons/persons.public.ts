export { personsModule } from './persons.module.ts';
export { makeCandidatePool, type CandidatePool } from './candidate-pool.rules.ts';
export { foldedNameOf, showName, type PersonName } from './person-name.rules.ts';
export {
  decideMatch,
  scoreMatch,
  type MatchDecision,
  type MatchQuestionCode,
  type MatchReasonCode,
  type MatchThresholds,
  type ScoredCandidate,
} from './person-matching.rules.ts';
export {
  findAllCandidates,
  findCandidates,
  findHolders,
  findPersonByBsn,
  findPersons,
  getPerson,
  lockPersons,
  type Person,
} from './persons.queries.ts';
export { differences, insertPerson, insertPersons, updatePersons, type PersonDetails } from './persons.service.ts';
export { removePerson } from './remove-person.ts';
export { searchPersons } from './search-persons.ts';
export {
  findMerges,
  mergePersons,
  unmergePerson,
  type MergePair,
  type MoveRows,
  type RestoreRows,
} from './merge-persons.service.ts';
