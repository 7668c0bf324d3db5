import { showInstant, todayIn } from '../../kernel/local-date.ts';
import { clockTimeOf } from '../../kernel/wall-clock.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { CaseFormPage, caseLink, viewCase } from '../cases/cases.public.ts';
import { contactAsRead } from './contact-as-read.ts';
import { getContactForChange } from './contacts.queries.ts';
import { settledOnTodayLink } from './contacts.links.ts';
import { AskContact, LogContact, NoteForm, SettleContact, WithdrawContact } from './contacts.schema.ts';
import { logContact, noteOnContact, reopenContact, settleContact, withdrawContact } from './contacts.service.ts';
import { contactOutcomeText, contactTypeText } from './contacts.text.ts';
import { AppointmentForm, ContactNoteForm, LogContactForm, SettleContactForm } from './pages/contact-page.tsx';

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
      if (settled.back === 'vandaag') return redirect(settledOnTodayLink(settled.contactId));
      return redirect(caseLink(settled.caseId), 'De uitkomst is vastgelegd.');
    },
    again: showSettle,
  }),
  post('/dossiers/:caseId/contact/:contactId/ongedaan', {
    permission: 'contact:write',
    input: WithdrawContact,
    labels,
    handle: async (ctx, seen) => {
      await reopenContact(ctx, seen);
      return redirect('/vandaag#uitkomsten', 'De uitkomst is ongedaan gemaakt.');
    },
  }),
  get('/dossiers/:caseId/contact/:contactId/toelichting', {
    permission: 'contact:write',
    handle: (ctx, which) => showNote(ctx, which),
  }),
  post('/dossiers/:caseId/contact/:contactId/toelichting', {
    permission: 'contact:write',
    input: NoteForm,
    labels,
    handle: async (ctx, told) => {
      await noteOnContact(ctx, told);
      return redirect(caseLink(told.caseId), 'De notitie is opgeslagen.');
    },
    again: showNote,
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

async function showNote(
  ctx: RequestContext,
  which: { caseId: string; contactId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const { caseId, contactId } = which;
  const { personName } = await viewCase(ctx, caseId, 'contact');
  const contact = contactAsRead(ctx.actor, await getContactForChange(ctx, which));
  const stored = { version: String(contact.version), note: contact.note };
  const { values, fields: errors } = refused ?? { values: stored, fields: {} };
  const lead = `${contactTypeText[contact.type]}, ${showInstant(contact.happensAt)}: ${contactOutcomeText[contact.outcome].toLowerCase()}`;
  const body = (
    <CaseFormPage caseId={caseId} personName={personName} title="Notitie bij het contact" lead={lead} errors={errors}>
      <ContactNoteForm caseId={caseId} contactId={contactId} values={values} errors={errors} />
    </CaseFormPage>
  );
  return page({ title: 'Notitie bij het contact', body });
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
