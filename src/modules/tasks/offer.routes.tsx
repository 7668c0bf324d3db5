import { todayIn } from '../../kernel/local-date.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Section } from '../../ui/layout.tsx';
import { EmptyState } from '../../ui/notice.tsx';
import { CaseFormPage, caseLink, isOpenState, viewCase, type CaseFile } from '../cases/cases.public.ts';
import { offerChoices } from './offer-choices.ts';
import { OfferTaskForm } from './pages/offer-form.tsx';
import { TasksOfCase } from './pages/tasks-of-case.tsx';
import { findTasksOfCase } from './tasks.queries.ts';
import { OfferForm } from './tasks.schema.ts';
import { offerTask } from './tasks.service.ts';
import { taskSentences } from './tasks.text.ts';

const permission = 'task:offer';

/** Asking somebody to do something for a file. */
export const offerRoutes: Route[] = [
  get('/dossiers/:caseId/taken/nieuw', { permission, handle: (ctx, { caseId }) => showOffer(ctx, caseId) }),
  post('/dossiers/:caseId/taken/nieuw', {
    permission,
    input: OfferForm,
    handle: async (ctx, { caseId, about, ...told }) => {
      await offerTask(ctx, { ...told, ...about, caseId, source: { kind: 'dossier', id: null } });
      return redirect(caseLink(caseId), 'De taak is gevraagd.');
    },
    again: (ctx, { caseId }, refused) => showOffer(ctx, caseId, refused),
  }),
];

async function showOffer(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'taak');
  const tasks = await findTasksOfCase(ctx, caseId);
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title="Taak aan partner" errors={refused?.fields ?? {}}>
      {isOpenState(file.state) ? await openForm(ctx, file, refused) : closedCase(caseId)}
      {tasks.length > 0 && (
        <Section title="Al gevraagd" id="gevraagd" count={tasks.length}>
          <TasksOfCase tasks={tasks} today={todayIn(ctx.now)} />
        </Section>
      )}
    </CaseFormPage>
  );
  return page({ title: 'Taak aan partner', body });
}

async function openForm(ctx: RequestContext, file: CaseFile, refused?: RefusedForm) {
  const { owners, abouts, days } = await offerChoices(ctx, file);
  const { values, fields: errors } = refused ?? { values: days, fields: {} };
  const today = todayIn(ctx.now);
  return <OfferTaskForm caseId={file.id} {...{ owners, abouts, today, values, errors }} />;
}

const closedCase = (caseId: string) => (
  <EmptyState
    title="Een taak vragen kan nu niet"
    actions={<ButtonLink href={caseLink(caseId)}>Naar het dossier</ButtonLink>}
  >
    {taskSentences['task-case-closed']}
  </EmptyState>
);
