import { showInstant, todayIn } from '../../kernel/local-date.ts';
import { clockTimeOf } from '../../kernel/wall-clock.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { CaseFormPage, caseLink, viewCase } from '../cases/cases.public.ts';
import { contactAsRead } from './contact-as-read.ts';
import { getContactForChange } from './contacts.queries.ts';
import { AskContact, LogContact, SettleContact, WithdrawContact } from './contacts.schema.ts';
import { logContact, settleContact, withdrawContact } from './contacts.service.ts';
import { contactTypeText } from './contacts.text.ts';
import { AppointmentForm, LogContactForm, SettleContactForm } from './pages/contact-page.tsx';

const labels = { outcome: 'Ging het door?', note: 'Notitie' };

/** Logging contacts of a file. */
export const contactsRoutes: Route[] = [
  get('/dossiers/:caseId/contact', {
    permission: 'contact:write',
    input: AskContact,
    handle: (ctx, { caseId, soort }) => showLog(ctx, caseId, { isAppointment: soort === 'afspraak' }),
  }),
  post('/dossiers/:caseId/contact', {
    permission: 'contact:write',
    input: LogContact,
    handle: async (ctx, told) => {
      const { outcome } = await logContact(ctx, told);
      const done = outcome === 'planned' ? 'De afspraak is vastgelegd.' : 'Het contact is vastgelegd.';
      return redirect(caseLink(told.caseId), done);
    },
    again: (ctx, { caseId }, refused) =>
      showLog(ctx, caseId, { refused, isAppointment: refused.values.outcome === 'planned' }),
  }),
  get('/dossiers/:caseId/contact/:contactId/uitkomst', {
    permission: 'contact:write',
    handle: (ctx, which) => showSettle(ctx, which),
  }),
  post('/dossiers/:caseId/contact/:contactId/uitkomst', {
    permission: 'contact:write',
    input: SettleContact,
    labels,
    handle: async (ctx, settled) => {
      await settleContact(ctx, settled);
      return redirect(caseLink(settled.caseId), 'De uitkomst is vastgelegd.');
    },
    again: showSettle,
  }),
  post('/dossiers/:caseId/contact/:contactId/intrekken', {
    permission: 'contact:write',
    input: WithdrawContact,
    labels,
    handle: async (ctx, seen) => {
      await withdrawContact(ctx, seen);
      return redirect(caseLink(seen.caseId), 'Het contact is ingetrokken.');
    },
  }),
];

async function showLog(
  ctx: RequestContext,
  caseId: string,
  { refused, isAppointment }: { refused?: RefusedForm; isAppointment: boolean },
): Promise<Reply> {
  const { personName } = await viewCase(ctx, caseId, 'contact');
  const first = isAppointment ? {} : { on: todayIn(ctx.now), at: clockTimeOf(ctx.now), withWhom: 'participant' };
  const { values, fields: errors } = refused ?? { values: first, fields: {} };
  const [title, Fields] = isAppointment ? ['Afspraak maken', AppointmentForm] : ['Contact vastleggen', LogContactForm];
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title={title} errors={errors}>
      <Fields caseId={caseId} values={values} errors={errors} />
    </CaseFormPage>
  );
  return page({ title, body });
}

async function showSettle(
  ctx: RequestContext,
  { caseId, contactId }: { caseId: string; contactId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { personName } = await viewCase(ctx, caseId, 'contact');
  const contact = contactAsRead(ctx.actor, await getContactForChange(ctx, { caseId, contactId }));
  const stored = { version: String(contact.version), note: contact.note };
  const { values, fields: errors } = refused ?? { values: stored, fields: {} };
  const lead = `${contactTypeText[contact.type]}, ${showInstant(contact.happensAt)}`;
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title="Hoe ging de afspraak?" lead={lead} errors={errors}>
      <SettleContactForm caseId={caseId} contactId={contactId} values={values} errors={errors} />
    </CaseFormPage>
  );
  return page({ title: 'Hoe ging de afspraak?', body });
}
