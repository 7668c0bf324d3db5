import { z } from 'zod';

/** What was asked in a life domain: "asked, none" is another answer than "not asked". */
export const DomainAnswer = z.enum(['not-asked', 'none', 'needs']);
export type DomainAnswer = z.infer<typeof DomainAnswer>;

/** Where a need is in its lifecycle (docs/lifecycles/need.md). */
export const NeedStatus = z.enum(['not-started', 'in-progress', 'met', 'declined']);
export type NeedStatus = z.infer<typeof NeedStatus>;

/** Whether a basic condition is in order. */
export const Condition = z.enum(['has', 'has-not', 'unknown']);
export type Condition = z.infer<typeof Condition>;

/** The moments at which every domain is measured. */
export const MeasuringMoment = z.enum(['begin', 'release', 'month-1', 'month-6', 'month-12', 'month-24']);
export type MeasuringMoment = z.infer<typeof MeasuringMoment>;
