import { NotFound } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { CaseFormPage, caseLink, viewCase } from '../cases/cases.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import { findConditions } from './conditions.queries.ts';
import { measurementValues, saveMeasurement } from './measure.ts';
import { findMoments } from './moments.queries.ts';
import {
  fieldOf,
  MeasurementForm as MeasurementInput,
  NeedForm as NeedInput,
  NeedVersionForm,
  ScreeningForm as ScreeningInput,
} from './need-forms.schema.ts';
import { organisations } from './needs-catalogue.ts';
import { screeningLink } from './needs.links.ts';
import { findNeeds, getNeedForChange } from './needs.queries.ts';
import { choosableStatuses } from './needs.rules.ts';
import { MeasuringMoment } from './needs.schema.ts';
import { changeNeed, withdrawNeed } from './needs.service.ts';
import type { NeedRow } from './needs.table.ts';
import { momentText } from './needs.text.ts';
import { MeasurementForm, MeasurementTable } from './pages/measurement-page.tsx';
import { NeedForm } from './pages/need-page.tsx';
import { NeedsList } from './pages/needs-list.tsx';
import { ScreeningForm } from './pages/screening-page.tsx';
import { canReadDomain } from './read-domain.ts';
import { isTick, measuresBegin, saveScreening, screeningValues } from './screen-case.ts';
import { findScreening } from './screening.queries.ts';

const permission = 'need:write';
const domainLabels = Object.fromEntries(
  lifeDomains.flatMap(({ code, dutch }) => [
    [fieldOf.answer(code), `${dutch}: hulpvraag`],
    [fieldOf.condition(code), `${dutch}: op orde`],
    [fieldOf.ownWords(code), `${dutch}: eigen woorden`],
  ]),
);
const needLabels = {
  status: 'Status',
  note: 'Notitie',
  otherOrganisation: 'Andere organisatie',
  ...Object.fromEntries(organisations.map(({ code, dutch }) => [fieldOf.organisation(code), dutch])),
};

/** Screening, needs and measurements of a file. */
export const needsRoutes: Route[] = [
  get('/dossiers/:caseId/screening', { permission, handle: (ctx, { caseId }) => showScreening(ctx, caseId) }),
  get('/dossiers/:caseId/behoeften', { permission: 'case:read', handle: (ctx, { caseId }) => showNeeds(ctx, caseId) }),
  post('/dossiers/:caseId/behoeften', {
    permission,
    input: ScreeningInput,
    labels: domainLabels,
    handle: async (ctx, sent) => {
      await saveScreening(ctx, sent);
      return redirect(caseLink(sent.caseId), 'De screening is opgeslagen.');
    },
    again: (ctx, { caseId }, refused) => showScreening(ctx, caseId, refused),
  }),
  get('/dossiers/:caseId/behoeften/:needId', { permission, handle: (ctx, which) => showNeed(ctx, which) }),
  post('/dossiers/:caseId/behoeften/:needId', {
    permission,
    input: NeedInput,
    labels: needLabels,
    handle: async (ctx, sent) => {
      await changeNeed(ctx, sent);
      return redirect(caseLink(sent.caseId), 'De behoefte is opgeslagen.');
    },
    again: showNeed,
  }),
  post('/dossiers/:caseId/behoeften/:needId/intrekken', {
    permission,
    input: NeedVersionForm,
    labels: needLabels,
    handle: async (ctx, seen) => {
      await withdrawNeed(ctx, seen);
      return redirect(caseLink(seen.caseId), 'De behoefte is ingetrokken.');
    },
  }),
  get('/dossiers/:caseId/meting', { permission: 'case:read', handle: (ctx, { caseId }) => showMoments(ctx, caseId) }),
  get('/dossiers/:caseId/meting/:moment', { permission, handle: (ctx, which) => showMeasurement(ctx, which) }),
  post('/dossiers/:caseId/meting/:moment', {
    permission,
    input: MeasurementInput,
    labels: { ...domainLabels, measuredOn: 'Gemeten op' },
    handle: async (ctx, sent) => {
      await saveMeasurement(ctx, { ...sent, moment: momentOf(sent.moment) });
      return redirect(caseLink(sent.caseId), 'De meting is opgeslagen.');
    },
    again: showMeasurement,
  }),
];

async function showScreening(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'screening');
  const known = await findScreening(ctx, file);
  const { values, fields: errors } = refused ?? { values: screeningValues(known), fields: {} };
  const title = 'Screening';
  const lead = 'Vraag per leefgebied wat er is en wat er nodig is. ‘Nee’ betekent: gevraagd, en er is niets nodig.';
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title={title} lead={lead} errors={errors}>
      <ScreeningForm
        caseId={caseId}
        domains={lifeDomains.filter(({ code }) => canReadDomain(ctx.actor, code))}
        values={values}
        errors={errors}
        kept={known.needs.filter((need) => !need.isHidden && !isTick(need))}
        measuresBegin={measuresBegin(known)}
      />
    </CaseFormPage>
  );
  return page({ title, body });
}

async function showNeeds(ctx: RequestContext, caseId: string): Promise<Reply> {
  const { personName } = await viewCase(ctx, caseId, 'behoeften');
  const [conditions, needs] = await Promise.all([findConditions(ctx, [caseId]), findNeeds(ctx, caseId)]);
  const canWrite = can(ctx.actor, permission);
  const title = 'Behoeften';
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title={title} errors={{}}>
      <NeedsList conditions={conditions.get(caseId) ?? []} needs={needs} today={todayIn(ctx.now)} canWrite={canWrite} />
      {canWrite && <ButtonLink href={screeningLink(caseId)}>Screening bijwerken</ButtonLink>}
    </CaseFormPage>
  );
  return page({ title, body });
}

function needValues({ status, note, otherOrganisation, version, ...need }: NeedRow): Record<string, string> {
  const ticks = need.organisations.map((code): [string, string] => [fieldOf.organisation(code), 'true']);
  return { status, note, otherOrganisation, version: String(version), ...Object.fromEntries(ticks) };
}

async function showNeed(
  ctx: RequestContext,
  which: { caseId: string; needId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { personName } = await viewCase(ctx, which.caseId, 'behoefte');
  const need = await getNeedForChange(ctx, which);
  const { values, fields: errors } = refused ?? { values: needValues(need), fields: {} };
  const domain = lifeDomains.find(({ code }) => code === need.domain);
  const body = (
    <CaseFormPage
      caseId={need.caseId}
      personName={personName}
      title={need.title}
      lead={`Leefgebied: ${domain?.dutch ?? ''}`}
      errors={errors}
    >
      <NeedForm need={need} values={values} errors={errors} statuses={choosableStatuses(need.status)} />
    </CaseFormPage>
  );
  return page({ title: 'Behoefte', body });
}

async function showMoments(ctx: RequestContext, caseId: string): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'meting');
  const moments = await findMoments(ctx, file);
  const title = 'Metingen';
  const lead = 'Op vaste momenten wordt per leefgebied gemeten of het op orde is.';
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title={title} lead={lead} errors={{}}>
      <MeasurementTable
        caseId={caseId}
        moments={moments}
        today={todayIn(ctx.now)}
        canWrite={can(ctx.actor, permission)}
      />
    </CaseFormPage>
  );
  return page({ title, body });
}

function momentOf(text: string): MeasuringMoment {
  const moment = MeasuringMoment.safeParse(text);
  if (!moment.success) throw new NotFound();
  return moment.data;
}

async function showMeasurement(
  ctx: RequestContext,
  which: { caseId: string; moment: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const moment = momentOf(which.moment);
  const { file, personName } = await viewCase(ctx, which.caseId, 'meting');
  const known = await findScreening(ctx, file);
  const today = todayIn(ctx.now);
  const { values, fields: errors } = refused ?? { values: measurementValues(known, moment, today), fields: {} };
  const isAgain = known.measurements.length > 0;
  const lead = `${momentText[moment]}.${isAgain ? ' De antwoorden van de vorige keer zijn al ingevuld.' : ''}`;
  const body = (
    <CaseFormPage caseId={file.id} personName={personName} title="Meting" lead={lead} errors={errors}>
      <MeasurementForm caseId={file.id} moment={moment} today={today} values={values} errors={errors} />
    </CaseFormPage>
  );
  return page({ title: 'Meting', body });
}
