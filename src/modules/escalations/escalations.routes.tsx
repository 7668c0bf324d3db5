import type { ReactElement } from 'react';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { findOrganisations } from '../address-book/address-book.public.ts';
import { CaseFormPage, caseLink, viewCase } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { findConditions } from '../needs/needs.public.ts';
import { escalationsLink } from './escalations.links.ts';
import { findEscalations } from './escalations.queries.ts';
import { ScaleDownForm, ScaleUpForm } from './escalations.schema.ts';
import { scaleDown, scaleUp, whyNotDown, whyNotUp } from './escalations.service.ts';
import { escalationSentences } from './escalations.text.ts';
import { DecisionsPage } from './pages/decisions-page.tsx';
import { ScaleDownFields } from './pages/scale-down-form.tsx';
import { ScaleUpFields } from './pages/scale-up-form.tsx';

interface Frame {
  caseId: string;
  personName: string;
  title: string;
  lead?: string;
  errors: Readonly<Record<string, string>>;
}

const framed = (frame: Frame, children: ReactElement) => ({
  title: frame.title,
  body: <CaseFormPage {...frame}>{children}</CaseFormPage>,
});

function refusal(frame: Frame, reason: keyof typeof escalationSentences): Reply {
  const back = <ButtonLink href={caseLink(frame.caseId)}>Naar het dossier</ButtonLink>;
  const told = (
    <Notice tone="warning" actions={back}>
      {escalationSentences[reason]}
    </Notice>
  );
  return page({ ...framed(frame, told), status: 409 });
}

async function showUp(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'opschalen');
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const frame = { caseId, personName, title: 'Opschalen naar een ZVH-casus', errors };
  const reason = whyNotUp(file);
  if (reason !== undefined) return refusal(frame, reason);
  const [organisations, { escalationBases }] = await Promise.all([
    findOrganisations(ctx, file.municipalityId),
    getSettings(ctx, file.municipalityId),
  ]);
  const lead =
    'Er komt een casus bij het Zorg- en Veiligheidshuis naast dit dossier. Er wordt niets overgenomen: u kiest zelf wat wordt gedeeld, en met wie.';
  const version = values.version ?? String(file.version);
  const fields = <ScaleUpFields {...{ caseId, version, organisations, values, errors }} bases={escalationBases} />;
  return page(framed({ ...frame, lead }, fields));
}

async function showDown(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'afschalen');
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const frame = { caseId, personName, title: 'ZVH-casus afschalen', errors };
  const reason = whyNotDown(file);
  if (reason !== undefined) return refusal(frame, reason);
  const lead = 'De casus sluit. Het dossier van de gemeente loopt door.';
  const version = values.version ?? String(file.version);
  return page(framed({ ...frame, lead }, <ScaleDownFields {...{ caseId, version, values, errors }} />));
}

async function showDecisions(ctx: RequestContext, caseId: string): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'opschaling');
  const decisions = await findEscalations(ctx, caseId);
  const municipalIds = [...new Set(decisions.map((decision) => decision.caseId))];
  const conditions = await findConditions(ctx, municipalIds);
  recordAudit(ctx, 'escalation.viewed', {
    municipalityId: file.municipalityId,
    caseId,
    personIds: [file.personId],
    detail: { escalationIds: decisions.map(({ id }) => id) },
  });
  const body = <DecisionsPage {...{ caseId, personName, decisions, conditions }} />;
  return page({ title: 'Besluiten over opschaling', body });
}

/** Scaling up, scaling down, and the record of the decisions. */
export const escalationsRoutes: readonly Route[] = [
  get('/dossiers/:caseId/opschalen', {
    permission: 'case:escalate',
    handle: (ctx, { caseId }) => showUp(ctx, caseId),
  }),
  post('/dossiers/:caseId/opschalen', {
    permission: 'case:escalate',
    input: ScaleUpForm,
    handle: async (ctx, decision) => {
      await scaleUp(ctx, decision);
      return redirect(escalationsLink(decision.caseId), 'Het besluit is vastgelegd en de ZVH-casus is geopend.');
    },
    again: (ctx, { caseId }, refused) => showUp(ctx, caseId, refused),
  }),
  get('/dossiers/:caseId/afschalen', {
    permission: 'case:escalate',
    handle: (ctx, { caseId }) => showDown(ctx, caseId),
  }),
  post('/dossiers/:caseId/afschalen', {
    permission: 'case:escalate',
    input: ScaleDownForm,
    handle: async (ctx, decision) => {
      const caseId = await scaleDown(ctx, decision);
      return redirect(escalationsLink(caseId), 'De ZVH-casus is gesloten. Het dossier van de gemeente loopt door.');
    },
    again: (ctx, { caseId }, refused) => showDown(ctx, caseId, refused),
  }),
  get('/dossiers/:caseId/opschaling', {
    permission: 'case:read',
    handle: (ctx, { caseId }) => showDecisions(ctx, caseId),
  }),
];
