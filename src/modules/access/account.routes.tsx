import { z } from 'zod';
import { NotFound } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { get, page, post, redirect, type Route } from '../../platform/http/routes.ts';
import { hashToken } from '../../platform/sessions/session.ts';
import type { AccessSettings } from './access.routes.tsx';
import { ChoosePassword, ConfirmCode } from './access.schema.ts';
import { AccountPage } from './pages/account-page.tsx';
import { ChoosePasswordPage } from './pages/choose-password-page.tsx';
import { SecondStepPage } from './pages/second-step-page.tsx';
import { confirmSecret, proposeSecret } from './second-step.service.ts';
import { switchAppointment } from './sessions.queries.ts';
import { acceptInvitation } from './sign-in.service.ts';
import { findAccount, findAppointments, findInvited } from './users.queries.ts';

const SwitchRole = z.object({ appointmentId: z.uuid() });

/** One's own account: role, app for codes, choosing a password with an invitation. */
export function accountRoutes({ secretKey, dutchRole }: AccessSettings): Route[] {
  return [showAccount(dutchRole), switchRole, ...secondStep(secretKey), ...invitation];
}

function showAccount(dutchRole: (role: string) => string): Route {
  return get('/account', {
    permission: 'signed-in',
    handle: async (ctx) => {
      const user = await findAccount(ctx.db, ctx.actor.userId);
      const found = await findAppointments(ctx.db, ctx.actor.userId, todayIn(ctx.now));
      const appointments = found.map((one) => ({ ...one, role: dutchRole(one.role) }));
      const mustSetUpCode = user?.hasPassword === true && !user.hasSecondStep;
      return page({
        title: 'Mijn account',
        body: <AccountPage name={ctx.actor.name} appointments={appointments} mustSetUpCode={mustSetUpCode} />,
      });
    },
  });
}

const switchRole = post('/account/rol', {
  permission: 'signed-in',
  input: SwitchRole,
  handle: async (ctx, { appointmentId }, { sessionHash }) => {
    const own = await findAppointments(ctx.db, ctx.actor.userId, todayIn(ctx.now));
    if (sessionHash === undefined || !own.some((one) => one.appointmentId === appointmentId)) throw new NotFound();
    await switchAppointment(ctx.db, sessionHash, appointmentId);
    recordAudit(ctx, 'session.role-switched', { subjectId: appointmentId });
    return redirect('/');
  },
});

function secondStep(secretKey: Uint8Array): Route[] {
  return [
    get('/account/app', {
      permission: 'signed-in',
      handle: async (ctx) =>
        page({ title: 'App voor codes instellen', body: <SecondStepPage {...await proposeSecret(ctx, secretKey)} /> }),
    }),
    post('/account/app', {
      permission: 'signed-in',
      input: ConfirmCode,
      handle: async (ctx, given) => {
        await confirmSecret(ctx, given, secretKey);
        return redirect('/', 'De app is ingesteld. Voortaan vragen we bij het aanmelden om een code.');
      },
      again: async (ctx, _params, refused) =>
        page({
          title: 'App voor codes instellen',
          body: <SecondStepPage {...await proposeSecret(ctx, secretKey)} error={refused.fields.code} />,
        }),
    }),
  ];
}

const invitation: Route[] = [
  get('/uitnodiging/:token', {
    permission: 'public',
    handle: async (ctx, { token }) => {
      const invited = await findInvited(ctx.db, hashToken(token), ctx.now);
      if (invited === undefined) throw new NotFound();
      return page({ title: 'Kies een wachtwoord', body: <ChoosePasswordPage token={token} name={invited.name} /> });
    },
  }),
  post('/uitnodiging/:token', {
    permission: 'public',
    input: ChoosePassword,
    handle: async (ctx, given) => {
      await acceptInvitation(ctx, given);
      return redirect('/aanmelden', 'Uw wachtwoord is opgeslagen. Meld u nu aan.');
    },
    again: async (ctx, { token }, refused) => {
      const invited = await findInvited(ctx.db, hashToken(token), ctx.now);
      if (invited === undefined) throw new NotFound();
      return page({
        title: 'Kies een wachtwoord',
        body: <ChoosePasswordPage token={token} name={invited.name} errors={refused.fields} />,
      });
    },
  }),
];
