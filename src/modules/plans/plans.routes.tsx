import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import type { Choice } from '../../ui/choice-field.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { findWorkers } from '../access/access.public.ts';
import { CaseFormPage, caseLink, viewCase, type CaseFile } from '../cases/cases.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import { canReadDomain, findNeeds } from '../needs/needs.public.ts';
import { GoalForm as GoalFormView, NewGoalForm as NewGoalView, PlanActionForm } from './pages/plan-forms.tsx';
import { PlanList } from './pages/plan-list.tsx';
import { actionValues, goalValues } from './plan-values.ts';
import { newGoalLink, planLink } from './plans.links.ts';
import { findPlan, getActionForChange, getGoalForChange } from './plans.queries.ts';
import { choosableGoalStates } from './plans.rules.ts';
import { ActionForm, DoneForm, GoalForm, GoalStart, NewActionForm, NewGoalForm } from './plans.schema.ts';
import { addAction, addGoal, changeAction, changeGoal, markAction } from './plans.service.ts';

const permission = 'plan:write';
const goalLabels = { title: 'Doel', ownWords: 'Eigen woorden', state: 'Status' };
const actionLabels = {
  actionTitle: 'Actie',
  owner: 'Wie doet het',
  otherOwner: 'Naam',
  due: 'Wanneer',
  dueOn: 'Datum',
};

/** Goals and actions of a file. */
export const plansRoutes: Route[] = [
  get('/dossiers/:caseId/doelen', { permission: 'case:read', handle: (ctx, { caseId }) => showPlan(ctx, caseId) }),
  get('/dossiers/:caseId/doelen/nieuw', {
    permission,
    input: GoalStart,
    handle: (ctx, { caseId, about }) => showNewGoal(ctx, { caseId, about }),
  }),
  post('/dossiers/:caseId/doelen/nieuw', {
    permission,
    input: NewGoalForm,
    handle: async (ctx, told) => {
      await addGoal(ctx, told);
      return redirect(caseLink(told.caseId), 'Het doel is toegevoegd.');
    },
    again: (ctx, { caseId }, refused) => showNewGoal(ctx, { caseId, about: '' }, refused),
  }),
  get('/dossiers/:caseId/doelen/:goalId', { permission, handle: (ctx, which) => showGoal(ctx, which) }),
  post('/dossiers/:caseId/doelen/:goalId', {
    permission,
    input: GoalForm,
    labels: goalLabels,
    handle: async (ctx, seen) => {
      await changeGoal(ctx, seen);
      return redirect(caseLink(seen.caseId), 'Het doel is opgeslagen.');
    },
    again: showGoal,
  }),
  get('/dossiers/:caseId/doelen/:goalId/actie', { permission, handle: (ctx, which) => showNewAction(ctx, which) }),
  post('/dossiers/:caseId/doelen/:goalId/actie', {
    permission,
    input: NewActionForm,
    handle: async (ctx, told) => {
      await addAction(ctx, told);
      return redirect(caseLink(told.caseId), 'De actie is toegevoegd.');
    },
    again: showNewAction,
  }),
  get('/dossiers/:caseId/acties', {
    permission: 'case:read',
    handle: (_ctx, { caseId }) => Promise.resolve(redirect(planLink(caseId))),
  }),
  get('/dossiers/:caseId/acties/:actionId', { permission, handle: (ctx, which) => showAction(ctx, which) }),
  post('/dossiers/:caseId/acties/:actionId', {
    permission,
    input: ActionForm,
    labels: actionLabels,
    handle: async (ctx, seen) => {
      await changeAction(ctx, seen);
      return redirect(caseLink(seen.caseId), 'De actie is opgeslagen.');
    },
    again: showAction,
  }),
  post('/dossiers/:caseId/acties/:actionId/gedaan', {
    permission,
    input: DoneForm,
    labels: actionLabels,
    handle: async (ctx, { done, ...seen }) => {
      await markAction(ctx, { ...seen, isDone: done === 'yes' });
      return redirect(caseLink(seen.caseId), done === 'yes' ? 'De actie is gedaan.' : 'De actie staat weer open.');
    },
  }),
];

async function showPlan(ctx: RequestContext, caseId: string): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'doelen');
  const goals = await findPlan(ctx, caseId);
  const canWrite = can(ctx.actor, permission);
  const add = canWrite ? <ButtonLink href={newGoalLink(caseId)}>Doel toevoegen</ButtonLink> : undefined;
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title="Plan" errors={{}}>
      {goals.length === 0 ? (
        <EmptyState title="Er is nog geen plan" actions={add}>
          Een plan begint met een doel: wat is er straks anders?
        </EmptyState>
      ) : (
        <>
          <PlanList goals={goals} releaseOn={file.releaseOn} today={todayIn(ctx.now)} canWrite={canWrite} level={2} />
          {add}
        </>
      )}
    </CaseFormPage>
  );
  return page({ title: 'Plan', body });
}

async function findAbouts(ctx: RequestContext, caseId: string): Promise<Choice[]> {
  const needs = await findNeeds(ctx, caseId);
  return lifeDomains
    .filter(({ code }) => canReadDomain(ctx.actor, code))
    .flatMap(({ code, dutch }) => [
      { value: `domain:${code}`, label: dutch },
      ...needs
        .filter(({ domain }) => domain === code)
        .map(({ id, title }) => ({ value: `need:${id}`, label: `${dutch}: ${title}` })),
    ]);
}

async function findOwners(ctx: RequestContext, file: CaseFile): Promise<Choice[]> {
  const workers = await findWorkers(ctx, file.municipalityId);
  return workers.map(({ userId, name }) => ({ value: userId, label: name }));
}

const firstAction = ({ workerId }: CaseFile) => ({ owner: workerId ?? 'participant', due: 'none' });

async function showNewGoal(
  ctx: RequestContext,
  { caseId, about }: { caseId: string; about: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'doel');
  const [abouts, owners] = await Promise.all([findAbouts(ctx, caseId), findOwners(ctx, file)]);
  const { values, fields: errors } = refused ?? { values: { about, ...firstAction(file) }, fields: {} };
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title="Nieuw doel" errors={errors}>
      <NewGoalView caseId={caseId} values={values} errors={errors} abouts={abouts} owners={owners} />
    </CaseFormPage>
  );
  return page({ title: 'Nieuw doel', body });
}

async function showGoal(
  ctx: RequestContext,
  which: { caseId: string; goalId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { personName } = await viewCase(ctx, which.caseId, 'doel');
  const goal = await getGoalForChange(ctx, which);
  const { values, fields: errors } = refused ?? { values: goalValues(goal), fields: {} };
  const content = { caseId: which.caseId, values, errors };
  const body = (
    <CaseFormPage caseId={which.caseId} personName={personName} title="Doel" errors={errors}>
      <GoalFormView goalId={goal.id} states={choosableGoalStates(goal.state)} {...content} />
    </CaseFormPage>
  );
  return page({ title: 'Doel', body });
}

async function showNewAction(
  ctx: RequestContext,
  which: { caseId: string; goalId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, which.caseId, 'actie');
  const goal = await getGoalForChange(ctx, which);
  const owners = await findOwners(ctx, file);
  const { values, fields: errors } = refused ?? { values: firstAction(file), fields: {} };
  const content = { caseId: which.caseId, values, errors, owners, of: { goalId: goal.id } };
  const lead = `Doel: ${goal.title}`;
  const body = (
    <CaseFormPage caseId={which.caseId} personName={personName} title="Nieuwe actie" lead={lead} errors={errors}>
      <PlanActionForm {...content} />
    </CaseFormPage>
  );
  return page({ title: 'Nieuwe actie', body });
}

async function showAction(
  ctx: RequestContext,
  which: { caseId: string; actionId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, which.caseId, 'actie');
  const { action, goal } = await getActionForChange(ctx, which);
  const owners = await findOwners(ctx, file);
  const { values, fields: errors } = refused ?? { values: actionValues(action), fields: {} };
  const content = { caseId: which.caseId, values, errors, owners, of: { actionId: action.id } };
  const body = (
    <CaseFormPage
      caseId={which.caseId}
      personName={personName}
      title="Actie"
      lead={`Doel: ${goal.title}`}
      errors={errors}
    >
      <PlanActionForm {...content} />
    </CaseFormPage>
  );
  return page({ title: 'Actie', body });
}
