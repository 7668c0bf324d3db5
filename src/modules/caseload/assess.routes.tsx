import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUserNames } from '../access/access.public.ts';
import { viewCase } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { assessCase } from './assess.service.ts';
import { assessLink } from './caseload.links.ts';
import { assignmentsOf, findAssessment, getRioCase } from './caseload.queries.ts';
import { AssessForm } from './caseload.schema.ts';
import { findOpenHandovers } from './handover.service.ts';
import { selectionIn } from './limits.ts';
import { AssessPage } from './pages/assess-page.tsx';
import { selectionOf } from './selection.rules.ts';

const permission = 'caseload:hand-over';

// On the form a question mark is unknown and a dash is none; in the database null and empty.
const groupIn = (sent: string): string | null => (sent === '?' ? null : sent === '-' ? '' : sent);
const groupOut = (stored: string | null): string => (stored === null ? '?' : stored === '' ? '-' : stored);

/** What is known about one file for the choice of a RIO, and who its RIO is and was. */
export const assessRoutes: Route[] = [
  get('/dossiers/:caseId/rio', { permission, handle: (ctx, { caseId }) => showAssess(ctx, caseId) }),
  post('/dossiers/:caseId/rio', {
    permission,
    input: AssessForm,
    handle: async (ctx, { caseId, version, offence, extra, weight, note }) => {
      const groups = { offenceGroup: groupIn(offence), extraGroup: groupIn(extra) };
      await assessCase(ctx, { caseId, version, ...groups, weight, note });
      return redirect(assessLink(caseId), 'De beoordeling is opgeslagen.');
    },
    again: (ctx, { caseId }, refused) => showAssess(ctx, caseId, refused),
  }),
];

async function showAssess(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { personName } = await viewCase(ctx, caseId, 'rio');
  const file = await getRioCase(ctx, caseId);
  const settings = await getSettings(ctx, file.municipalityId);
  const stored = await findAssessment(ctx, file);
  const assignments = await assignmentsOf(ctx, caseId);
  const [handover] = await findOpenHandovers(ctx, caseId);
  const names = await findUserNames(
    ctx,
    assignments.map(({ rioId }) => rioId),
  );
  const criteria = selectionIn(settings);
  const today = todayIn(ctx.now);
  const view = {
    ...{ file, personName, stored, assignments, handover, names, criteria, today },
    followUpMonths: settings.rioFollowUpMonths,
    selection: selectionOf(file, criteria, today),
    canAssign: can(ctx.actor, 'caseload:assign'),
  };
  const { values, fields: errors } = refused ?? {
    values: {
      offence: groupOut(file.offenceGroup),
      extra: groupOut(file.extraGroup),
      note: stored?.note ?? '',
    },
    fields: {},
  };
  return page({ title: 'RIO', body: <AssessPage view={view} values={values} errors={errors} /> });
}
