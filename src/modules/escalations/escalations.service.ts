import type { z } from 'zod';
import { Conflict, Invalid } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import { closeZvhCase, getCase, isOpenState, openZvhCase, type CaseFile } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { findEscalations, insertEscalation } from './escalations.queries.ts';
import { assessmentProblem, scaleDownProblem, scaleUpProblem } from './escalations.rules.ts';
import type { ScaleDownForm, ScaleUpForm, SharingPartner } from './escalations.schema.ts';

const asScaled = ({ kind, state }: CaseFile) => ({ kind, isOpen: isOpenState(state) });

/** Why a file cannot be scaled up now; undefined when it can. */
export const whyNotUp = (file: CaseFile) => scaleUpProblem(asScaled(file));

/** Why a file cannot be scaled down now; undefined when it can. */
export const whyNotDown = (file: CaseFile) => scaleDownProblem(asScaled(file));

/** A decision to scale up, as its form sends it. */
export type ScalingUp = z.infer<typeof ScaleUpForm> & { caseId: string };

/** A decision to scale down, as its form sends it. */
export type ScalingDown = z.infer<typeof ScaleDownForm> & { caseId: string };

/**
 * Records the decision to scale up and opens the casus beside the file, which stays as it is. What is shared is what was
 * chosen, and nothing by itself.
 */
export async function scaleUp(ctx: RequestContext, decision: ScalingUp): Promise<CaseFile> {
  const file = await getCase(ctx, decision.caseId);
  if (file.version !== decision.version) throw new Conflict('changed-meanwhile');
  const problem = whyNotUp(file) ?? assessmentProblem(assessed(decision));
  if (problem !== undefined) throw new Conflict(problem);
  const { municipalityId, id: caseId, personId } = file;
  const { escalationBases } = await getSettings(ctx, municipalityId);
  const { criteria, problemDomains, purpose, legalBasis, sharedDomains } = decision;
  if (!escalationBases.includes(legalBasis)) throw new Invalid({ legalBasis: 'basis-missing' });
  const partners = await partnersFrom(ctx, municipalityId, decision.partnerIds);
  const casus = await openZvhCase(ctx, file);
  const about = { municipalityId, caseId, zvhCaseId: casus.id, step: 'up' } as const;
  const said = { criteria, problemDomains, purpose, legalBasis, sharedDomains, partners };
  const subjectId = await insertEscalation(ctx, { ...about, ...said });
  const codes = criteria.map(({ code }) => code);
  const detail = { zvhCaseId: casus.id, criteria: codes, sharedDomains, partners: partners.map(({ id }) => id) };
  recordAudit(ctx, 'escalation.up', { municipalityId, caseId, subjectId, personIds: [personId], detail });
  return casus;
}

const assessed = ({ criteria, problemDomains }: ScalingUp) => ({
  criteria: criteria.map(({ code }) => code),
  problemDomains: problemDomains.length,
});

async function partnersFrom(
  ctx: RequestContext,
  municipalityId: string,
  ids: readonly string[],
): Promise<SharingPartner[]> {
  const known = await findOrganisations(ctx, municipalityId);
  const chosen = known.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  if (chosen.length !== new Set(ids).size) throw new Conflict('partner-unknown');
  return chosen;
}

/** Records the decision to scale down and closes the casus; the file of the municipality goes on. Gives that file's id. */
export async function scaleDown(ctx: RequestContext, decision: ScalingDown): Promise<string> {
  const { caseId: zvhCaseId, version, closeReason, reason, result } = decision;
  const casus = await getCase(ctx, zvhCaseId);
  const problem = whyNotDown(casus);
  if (problem !== undefined) throw new Conflict(problem);
  const [up] = await findEscalations(ctx, zvhCaseId);
  if (up === undefined) throw new Conflict('is-no-zvh-case');
  const { municipalityId, personId } = await closeZvhCase(ctx, {
    ...{ caseId: zvhCaseId, version, reason: closeReason, note: result, results: {} },
  });
  const about = { municipalityId, caseId: up.caseId, zvhCaseId, step: 'down' } as const;
  const subjectId = await insertEscalation(ctx, { ...about, reason, result });
  const detail = { zvhCaseId, closeReason };
  recordAudit(ctx, 'escalation.down', { municipalityId, caseId: up.caseId, subjectId, personIds: [personId], detail });
  return up.caseId;
}
