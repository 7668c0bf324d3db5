export { needsModule } from './needs.module.ts';
export {
  conditionsAtRelease,
  conditionsFrom,
  findConditions,
  findMeasurements,
  type DomainCondition,
} from './conditions.queries.ts';
export { findMeasuredYears, type MeasuredYear } from './measured-years.ts';
export { dueMeasurements, type DueMeasurement } from './moments.queries.ts';
export { measuringMoments, momentsOf } from './moments.rules.ts';
export { needLink, needsLink, measureLink, measurementsLink, screeningLink } from './needs.links.ts';
export {
  needAsRead,
  findNeeds,
  findStalledNeeds,
  needChangeAsRead,
  type Need,
  type StalledNeed,
  type ToldNeedChange,
} from './needs.queries.ts';
export { Condition, MeasuringMoment, NeedStatus } from './needs.schema.ts';
export { giveNeedTo, takeNeedFrom } from './refer-need.ts';
export type { DomainReview, Measurement, NeedRow } from './needs.table.ts';
export { domainAnswerText, momentText, needEventText, needStatusText } from './needs.text.ts';
export { needsCatalogue, showOrganisations } from './needs-catalogue.ts';
export { canReadDomain, canSeeDomain, readableDomains } from './read-domain.ts';
export { ConditionLight } from './pages/condition-light.tsx';
export { carryNeeds, collectNeeds, emptyNeeds } from './hand-over-needs.ts';
