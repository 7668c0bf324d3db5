export { detentionAsRead } from './detention-as-read.ts';
export { detentionsModule } from './detentions.module.ts';
export { findDetentions, findDetentionsOf, findPrisonNames, type DetentionRow } from './detentions.queries.ts';
export { refoldAllDetentions, type Refolded } from './detentions.service.ts';
export { foldNotices, type DetentionPeriod } from './detentions.rules.ts';
export { saysTheSame, type PeriodColumns } from './refold-plan.rules.ts';
export type { DetentionDoubtCode, DetentionFact } from './detention-facts.rules.ts';
export { carryDetentions } from './carry-detentions.ts';
