import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { Section } from '../../ui/layout.tsx';
import { CaseFormPage, caseLink, isOpenState, isOutside, viewCase } from '../cases/cases.public.ts';
import { askVisit } from './ask-visit.ts';
import { VisitsTable } from './pages/visits-table.tsx';
import { WishForm } from './pages/wish-form.tsx';
import { readVisitor } from './visitor-choice.rules.ts';
import { visitorChoices } from './visitor-choices.ts';
import { wantVisitLink } from './visits.links.ts';
import { findVisitsOfCase } from './visits.queries.ts';
import { WishForm as Wish } from './visits.schema.ts';

const title = 'Bezoek plannen';

/** Wanting a visit from a file. */
export const wantRoutes: Route[] = [
  get('/dossiers/:caseId/bezoek', {
    permission: 'visit:plan',
    handle: (ctx, { caseId }) => showWish(ctx, caseId),
  }),
  post('/dossiers/:caseId/bezoek', {
    permission: 'visit:plan',
    input: Wish,
    handle: async (ctx, { caseId, visitor, reason, wishedBefore }) => {
      const chosen = readVisitor(visitor);
      if (chosen === undefined) throw new Invalid({ visitor: 'visitor-missing' });
      await askVisit(ctx, { caseId, ...chosen, reason, wishedBefore, source: { kind: 'dossier', id: null } });
      return redirect(caseLink(caseId), 'Het bezoek staat bij Bezoeken, om aan te vragen bij de PI.');
    },
    again: (ctx, { caseId }, refused) => showWish(ctx, caseId, refused),
  }),
];

async function showWish(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'bezoek');
  const today = todayIn(ctx.now);
  if (!isOpenState(file.state)) throw new Conflict('visit-case-closed');
  if (isOutside(file, today)) throw new Conflict('visit-person-released');
  const [visitors, visits] = await Promise.all([visitorChoices(ctx, file), findVisitsOfCase(ctx, caseId)]);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const form = { visitors, today, releaseOn: file.releaseOn, values, errors };
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title={title} errors={errors}>
      <WishForm action={wantVisitLink(caseId)} back={caseLink(caseId)} {...form} />
      {visits.length > 0 && (
        <Section title="Eerdere bezoeken" id="eerdere-bezoeken" count={visits.length}>
          <VisitsTable caption="Bezoeken van dit dossier" visits={visits} today={today} without="person" />
        </Section>
      )}
    </CaseFormPage>
  );
  return page({ title, body });
}
