import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase } from '../cases/cases.public.ts';
import { getSettings, type Settings } from '../municipalities/municipalities.public.ts';
import { record } from './assign.service.ts';
import { getRioCase, holdRio } from './caseload.queries.ts';
import { halvesOf } from './caseload.rules.ts';
import type { Weight } from './caseload.schema.ts';

/** What somebody says about a file; null is unknown, empty is none of the groups. */
export interface ToldAssessment {
  caseId: string;
  version: number;
  offenceGroup: string | null;
  extraGroup: string | null;
  weight: Weight;
  note: string;
}

const isKnown = (group: string | null, groups: readonly string[], stored: string | null): boolean =>
  group === null || group === '' || groups.includes(group) || group === stored;

function checkGroups(told: ToldAssessment, stored: ToldGroups, settings: Settings): void {
  if (!isKnown(told.offenceGroup, settings.rioOffenceGroups, stored.offenceGroup))
    throw new Invalid({ offence: 'rio-choice-missing' });
  if (!isKnown(told.extraGroup, settings.rioExtraGroups, stored.extraGroup))
    throw new Invalid({ extra: 'rio-choice-missing' });
}

type ToldGroups = Pick<ToldAssessment, 'offenceGroup' | 'extraGroup'>;

/** Records offence group, own group and weight of a file, by hand. Throws Conflict when somebody was first. */
export async function assessCase(ctx: RequestContext, told: ToldAssessment): Promise<void> {
  const file = await getRioCase(ctx, told.caseId);
  const { municipalityId, id: caseId } = file;
  checkGroups(told, file, await getSettings(ctx, municipalityId));
  if (file.rioId !== null) await holdRio(ctx, municipalityId, file.rioId);
  const values = {
    ...{ offenceGroup: told.offenceGroup, extraGroup: told.extraGroup, halves: halvesOf[told.weight] },
    ...{ note: told.note, assessedByName: ctx.actor.name, assessedAt: ctx.now, version: told.version + 1 },
  };
  const stored =
    told.version === 0
      ? await ctx.db
          .insertInto('rioAssessment')
          .values({ ...values, municipalityId, caseId })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await ctx.db
          .updateTable('rioAssessment')
          .set(values)
          .where('municipalityId', '=', municipalityId)
          .where('caseId', '=', caseId)
          .where('version', '=', told.version)
          .returning('version')
          .executeTakeFirst();
  if (stored === undefined) throw new Conflict('changed-meanwhile');
  // Of the offence group only that it was chosen: the row has it, and the trail is read by more people.
  record(ctx, file, { event: 'caseload.assessed', weight: told.weight, from: file.halves });
}

/** Remembers that a file came with a RIO from elsewhere: a place here is for this municipality to find. Twice gives one. */
export async function proposeAssignment(
  ctx: RequestContext,
  { caseId, reason }: { caseId: string; reason: string },
): Promise<void> {
  const { municipalityId, personId } = await getCase(ctx, caseId);
  await ctx.db
    .insertInto('rioAssignment')
    .values({
      ...{ id: newId(), municipalityId, caseId, rioId: null, state: 'proposed', reason, startsOn: null, endsOn: null },
      ...{ assignedByName: ctx.actor.name, assignedAt: ctx.now },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  recordAudit(ctx, 'caseload.proposed', { municipalityId, caseId, personIds: [personId] });
}
