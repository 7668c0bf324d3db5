import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findWorkers } from '../access/access.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { viewCase } from '../cases/cases.public.ts';
import { assignCases, endAssignment, putOnWaitingList, takeOffWaitingList } from './assign.service.ts';
import { caseloadLink } from './caseload.links.ts';
import { getAssignment, getWaiting } from './caseload.queries.ts';
import { followedUntil } from './caseload.rules.ts';
import { AssignForm, AssignmentChoice, EndForm, RemoveForm, WaitForm } from './caseload.schema.ts';
import { showHalves } from './caseload.text.ts';
import { AssignPage } from './pages/assign-page.tsx';
import { EndPage } from './pages/end-page.tsx';
import { WaitingPage } from './pages/waiting-page.tsx';
import { viewAssignment, type AskedAssignment } from './view-assignment.ts';

const permission = 'caseload:assign';

/** Assigning, waiting and ending. */
export const assignRoutes: Route[] = [
  get('/rio/toewijzen', {
    permission,
    input: AssignmentChoice,
    handle: (ctx, { gemeente, rio, dossier }) =>
      showAssign(ctx, { municipalityId: gemeente, rioId: rio, caseIds: dossier }),
  }),
  post('/rio/toewijzen', {
    permission,
    input: AssignForm,
    handle: async (ctx, { place, rio, files, ...told }) => {
      const { after } = await assignCases(ctx, { ...told, municipalityId: place, rioId: rio, caseIds: files });
      const what =
        files.length === 1 ? 'Het dossier is toegewezen' : `${String(files.length)} dossiers zijn toegewezen`;
      return redirect(caseloadLink(place), `${what}. Deze RIO heeft nu ${showHalves(after)}.`);
    },
    again: (ctx, _path, refused) => showAssign(ctx, askedIn(refused), refused),
  }),
  post('/rio/wachtlijst', {
    permission,
    input: WaitForm,
    handle: async (ctx, { place, files, reason }) => {
      await putOnWaitingList(ctx, { municipalityId: place, caseIds: files, reason });
      return redirect(`${caseloadLink(place)}#wachtlijst`, 'Op de wachtlijst gezet.');
    },
    again: (ctx, _path, refused) => {
      const { reason: waitReason = '', ...fields } = refused.fields;
      const errors = waitReason === '' ? fields : { ...fields, waitReason };
      return showAssign(ctx, askedIn(refused), { values: { waitReason: refused.values.reason ?? '' }, fields: errors });
    },
  }),
  get('/rio/wachtlijst/:waitingId', { permission, handle: (ctx, { waitingId }) => showWaiting(ctx, waitingId) }),
  post('/rio/wachtlijst/:waitingId', {
    permission,
    input: RemoveForm,
    handle: async (ctx, told) => {
      const { municipalityId } = await getWaiting(ctx, told.waitingId);
      await takeOffWaitingList(ctx, told);
      return redirect(`${caseloadLink(municipalityId)}#wachtlijst`, 'Van de wachtlijst gehaald.');
    },
    again: (ctx, { waitingId }, refused) => showWaiting(ctx, waitingId, refused),
  }),
  get('/rio/toewijzingen/:assignmentId/einde', {
    permission,
    handle: (ctx, { assignmentId }) => showEnd(ctx, assignmentId),
  }),
  post('/rio/toewijzingen/:assignmentId/einde', {
    permission,
    input: EndForm,
    handle: async (ctx, told) => {
      const { municipalityId } = await endAssignment(ctx, told);
      return redirect(caseloadLink(municipalityId), 'De toewijzing is beëindigd. De plaats is vrij.');
    },
    again: (ctx, { assignmentId }, refused) => showEnd(ctx, assignmentId, refused),
  }),
];

function askedIn({ values }: RefusedForm): AskedAssignment {
  const read = AssignmentChoice.parse({ gemeente: values.place, rio: values.rio, dossier: values.files });
  return { municipalityId: read.gemeente, rioId: read.rio, caseIds: read.dossier };
}

async function showAssign(ctx: RequestContext, asked: AskedAssignment, refused?: RefusedForm): Promise<Reply> {
  const view = await viewAssignment(ctx, asked);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  return page({ title: 'Toewijzen aan een RIO', body: <AssignPage view={view} values={values} errors={errors} /> });
}

async function showWaiting(ctx: RequestContext, waitingId: string, refused?: RefusedForm): Promise<Reply> {
  const row = await getWaiting(ctx, waitingId);
  const { personName } = await viewCase(ctx, row.caseId, 'wachtlijst');
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  return page({ title: 'Wachtlijst', body: <WaitingPage row={row} personName={personName} {...{ values, errors }} /> });
}

async function showEnd(ctx: RequestContext, assignmentId: string, refused?: RefusedForm): Promise<Reply> {
  const row = await getAssignment(ctx, assignmentId);
  const { file, personName } = await viewCase(ctx, row.caseId, 'rio-einde');
  const [settings, workers] = [await getSettings(ctx, row.municipalityId), await findWorkers(ctx, row.municipalityId)];
  const until = followedUntil(file.releaseOn, settings.rioFollowUpMonths);
  const others = workers.filter(({ userId }) => userId !== row.rioId);
  const rio = workers.find(({ userId }) => userId === row.rioId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const about = { row, file, personName, until, others, rioName: rio?.name ?? '' };
  return page({ title: 'Toewijzing beëindigen', body: <EndPage about={about} values={values} errors={errors} /> });
}
