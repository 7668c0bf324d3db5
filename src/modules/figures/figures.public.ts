export type { FigureCode } from './figure.schema.ts';
export { figuresModule } from './figures.module.ts';
export { getFigures } from './figures.service.ts';
export { findReleaseYears } from './release-facts.queries.ts';
export { shareReleasedMoreThanOnce, youngShare } from './figures.rules.ts';
export { national, ReferenceCode } from './references.schema.ts';
export { shippedReferences } from './shipped-references.ts';
