import { z } from 'zod';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { get, json, page, post, redirect, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { SignIn } from './access.schema.ts';
import { accessSentences } from './access.text.ts';
import { SignInPage } from './pages/sign-in-page.tsx';
import { deleteSession } from './sessions.queries.ts';
import { signInWithPassword, startSession, type SignInSettings } from './sign-in.service.ts';
import { within } from './within.rules.ts';
import { findDemoSignIns } from './users.queries.ts';

/** What the routes of signing in need to know of the installation. */
export interface AccessSettings extends SignInSettings {
  isDemo: boolean;
  /** The Dutch name of a role, from app/roles.ts. */
  dutchRole: (role: string) => string;
}

const AskSignIn = z.object({ naar: z.string().max(2000).catch('/').default('/') });
const DemoSignIn = AskSignIn.extend({ appointmentId: z.uuid() });

/** Signing in and out. */
export function accessRoutes(settings: AccessSettings): Route[] {
  return [askSignIn(settings), signIn(settings), signInToDemo(settings), signOut, keepAlive(settings)];
}

function askSignIn(settings: AccessSettings): Route {
  return get('/aanmelden', {
    permission: 'public',
    input: AskSignIn,
    handle: async (ctx, { naar }) => {
      const choices = await demoChoices(ctx, settings);
      return page({ title: 'Aanmelden', body: <SignInPage choices={choices} goTo={within(naar)} email="" /> });
    },
  });
}

async function demoChoices(ctx: RequestContext, { isDemo, dutchRole }: AccessSettings) {
  const found = isDemo ? await findDemoSignIns(ctx.db, todayIn(ctx.now)) : [];
  return found.map((choice) => ({ ...choice, roleName: dutchRole(choice.role) }));
}

function signIn(settings: AccessSettings): Route {
  return post('/aanmelden', {
    permission: 'public',
    input: SignIn,
    handle: async (ctx, given) => {
      const result = await signInWithPassword(ctx, given, settings);
      if ('token' in result) return { ...redirect(within(given.naar)), session: result.token };
      const body = (
        <SignInPage
          choices={await demoChoices(ctx, settings)}
          goTo={within(given.naar)}
          email={given.email}
          refusal={accessSentences[result.refused]}
        />
      );
      return page({ title: 'Aanmelden', status: 422, body });
    },
  });
}

function signInToDemo(settings: AccessSettings): Route {
  return post('/aanmelden/demo', {
    permission: 'public',
    input: DemoSignIn,
    handle: async (ctx, { appointmentId, naar }) => {
      if (!settings.isDemo) throw new Forbidden();
      const choices = await findDemoSignIns(ctx.db, todayIn(ctx.now));
      const choice = choices.find((one) => one.appointmentId === appointmentId);
      if (choice === undefined) throw new NotFound();
      const token = await startSession(ctx, { ...choice, idleMinutes: settings.idleMinutes });
      return { ...redirect(within(naar)), session: token };
    },
  });
}

const signOut = post('/afmelden', {
  permission: 'signed-in',
  handle: async (ctx, _input, { sessionHash }) => {
    if (sessionHash !== undefined) await deleteSession(ctx.db, sessionHash);
    recordAudit(ctx, 'session.ended', { subjectId: ctx.actor.userId });
    return { ...redirect('/aanmelden'), session: null };
  },
});

/** Asked by the warning before the session ends; that the request came is what prolongs it. */
function keepAlive({ idleMinutes }: AccessSettings): Route {
  return post('/sessie/verlengen', {
    permission: 'signed-in',
    handle: () => Promise.resolve(json({ minutes: idleMinutes })),
  });
}
