import { caseLink } from '../cases/cases.public.ts';
import type { MeasuringMoment } from './needs.schema.ts';

/** The page on which all domains are asked. */
export const screeningLink = (caseId: string): string => `${caseLink(caseId)}/screening`;

/** All needs of a file; the screening is sent here. */
export const needsLink = (caseId: string): string => `${caseLink(caseId)}/behoeften`;

/** The form of one need. */
export const needLink = (need: { caseId: string; id: string }): string => `${needsLink(need.caseId)}/${need.id}`;

/** Where the button leads that takes a need back. */
export const withdrawNeedLink = (need: { caseId: string; id: string }): string => `${needLink(need)}/intrekken`;

/** All measurements of a file. */
export const measurementsLink = (caseId: string): string => `${caseLink(caseId)}/meting`;

/** The form of one measuring moment. */
export const measureLink = (caseId: string, moment: MeasuringMoment): string => `${measurementsLink(caseId)}/${moment}`;
