import type { Permission } from '../../platform/authorisation/permissions.ts';
import { caseFormLink, caseLink } from '../cases/cases.public.ts';
import { logContactLink } from '../contacts/contacts.public.ts';
import { gateLink } from '../gate/gate.public.ts';
import { measureLink, measurementsLink, needLink, needsLink, screeningLink } from '../needs/needs.public.ts';
import { actionLink, planLink } from '../plans/plans.public.ts';
import { isContact, type ToDo } from './to-do.ts';

/** What the reader may do. */
export type May = (right: Permission) => boolean;

/** All files with an expected release within so many days, late ones included; the shortest filter of the list that holds them. */
export function releasesLink(horizonDays: number): string {
  const within = [7, 14, 30, 90].find((days) => days >= horizonDays);
  return `/dossiers${within === undefined ? '' : `?release=${within}`}`;
}

/** Files of people who are out, the longest without a contact on top. */
export const withoutContactLink = '/dossiers?status=aftercare&sort=contact';

/** Where something to do is done, or for who may only read where it stands. */
export function toDoLink({ caseId, task }: ToDo, may: May): string {
  switch (task.kind) {
    case 'action':
      return may('plan:write') ? actionLink({ caseId, id: task.id }) : planLink(caseId);
    case 'measurement':
      return may('need:write') ? measureLink(caseId, task.moment) : measurementsLink(caseId);
    case 'step':
      return stepLink(caseId, task.code, may);
  }
}

type StepCode = Extract<ToDo['task'], { kind: 'step' }>['code'];

function stepLink(caseId: string, code: StepCode, may: May): string {
  if (code === 'screening' && may('need:write')) return screeningLink(caseId);
  if (code === 'measurement' && may('need:write')) return measureLink(caseId, 'begin');
  if (code === 'plan') return planLink(caseId);
  return isContact(code) && may('contact:write') ? logContactLink(caseId) : gateLink(caseId);
}

/** The form of a need, or for who may only read all needs of the file. */
export const stalledNeedLink = (need: { caseId: string; id: string }, may: May): string =>
  may('need:write') ? needLink(need) : needsLink(need.caseId);

/** Where a safety risk gets a new day, or for who may only read the file. */
export const reviewRiskLink = (caseId: string, may: May): string =>
  may('case:write') ? caseFormLink(caseId, 'safetyRisk') : caseLink(caseId);
