import { randomBytes } from 'node:crypto';
import { hash as hashPassword, verify as verifyPassword } from '@node-rs/argon2';
import { verify as verifyCode } from 'otplib';
import { Temporal } from 'temporal-polyfill';
import { Invalid, NotFound } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { decryptText } from '../../platform/encryption.ts';
import { hashToken } from '../../platform/sessions/session.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { insertSession } from './sessions.queries.ts';
import { waitAfter, whyPasswordRefused } from './sign-in.rules.ts';
import {
  findAppointments,
  findCredentials,
  findInvited,
  updateCredentials,
  type Credentials,
} from './users.queries.ts';

/** What signing in needs to know of the installation. */
export interface SignInSettings {
  idleMinutes: number;
  secretKey: Uint8Array;
}

/** Why nobody was signed in; the first does not tell whether the address exists. */
export type SignInRefusal = 'sign-in-refused' | 'sign-in-wait' | 'sign-in-without-appointment';

// Compared against when the address is unknown, so that an answer takes as long either way.
const nobodysHash = hashPassword(randomBytes(16).toString('hex'));
const clockDriftSeconds = 30;

/**
 * Checks address, password and, once set up, the code of the app; opens a session.
 * A refusal is a value, not an error, because the counted failure must be kept.
 */
export async function signInWithPassword(
  ctx: RequestContext,
  given: { email: string; password: string; code: string },
  settings: SignInSettings,
): Promise<{ token: string } | { refused: SignInRefusal }> {
  const user = await findCredentials(ctx.db, given.email);
  if (user?.nextAttemptAt && Temporal.Instant.compare(user.nextAttemptAt, ctx.now) > 0)
    return { refused: 'sign-in-wait' };
  const known = await verifyPassword(user?.passwordHash ?? (await nobodysHash), given.password);
  if (user === undefined || user.passwordHash === null) return { refused: 'sign-in-refused' };
  const step = known ? await acceptedStep(user, given.code, { ...settings, now: ctx.now }) : undefined;
  if (step === undefined) return refuse(ctx, user);
  await updateCredentials(ctx.db, user.id, { failedAttempts: 0, nextAttemptAt: null, totpLastStep: step });
  return openSession(ctx, user.id, settings);
}

/** The time step of the accepted code; null while no app is set up yet; undefined when the code is wrong. */
async function acceptedStep(
  user: Credentials,
  code: string,
  settings: SignInSettings & { now: Temporal.Instant },
): Promise<number | null | undefined> {
  if (user.totpSecret === null) return null;
  if (!/^\d{6}$/u.test(code)) return undefined;
  const secret = decryptText(settings.secretKey, user.totpSecret);
  const seconds = Math.floor(settings.now.epochMilliseconds / 1000);
  const last = user.totpLastStep === null ? {} : { afterTimeStep: user.totpLastStep };
  const result = await verifyCode({ secret, token: code, epochTolerance: clockDriftSeconds, epoch: seconds, ...last });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
}

async function refuse(ctx: RequestContext, user: Credentials): Promise<{ refused: SignInRefusal }> {
  const failedAttempts = user.failedAttempts + 1;
  const seconds = waitAfter(failedAttempts);
  await updateCredentials(ctx.db, user.id, {
    failedAttempts,
    nextAttemptAt: seconds === 0 ? null : ctx.now.add({ seconds }),
  });
  recordAudit(ctx, 'session.refused', { subjectId: user.id, detail: { failedAttempts } });
  return { refused: 'sign-in-refused' };
}

async function openSession(
  ctx: RequestContext,
  userId: string,
  settings: SignInSettings,
): Promise<{ token: string } | { refused: SignInRefusal }> {
  const [first] = await findAppointments(ctx.db, userId, todayIn(ctx.now));
  if (first === undefined) return { refused: 'sign-in-without-appointment' };
  return {
    token: await startSession(ctx, { userId, appointmentId: first.appointmentId, idleMinutes: settings.idleMinutes }),
  };
}

/** Opens a browser session in one appointment and gives its token; only its hash is stored. */
export async function startSession(
  ctx: RequestContext,
  who: { userId: string; appointmentId: string; idleMinutes: number },
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insertSession(ctx.db, {
    idHash: hashToken(token),
    userId: who.userId,
    appointmentId: who.appointmentId,
    kind: 'browser',
    createdAt: ctx.now,
    expiresAt: ctx.now.add({ minutes: who.idleMinutes }),
  });
  recordAudit(ctx, 'session.started', { subjectId: who.userId });
  return token;
}

const inviteDays = 7;

/** Gives a user a one-time address for choosing a password; an earlier one stops working. */
export async function inviteUser(ctx: RequestContext, userId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const inviteExpiresAt = ctx.now.add({ hours: inviteDays * 24 });
  await updateCredentials(ctx.db, userId, { inviteHash: hashToken(token), inviteExpiresAt });
  recordAudit(ctx, 'user.invited', { subjectId: userId });
  return `/uitnodiging/${token}`;
}

/** Chooses a password with an invitation, which is then used up. The app for codes is set up anew at the next sign-in. */
export async function acceptInvitation(
  ctx: RequestContext,
  given: { token: string; password: string; repeated: string },
): Promise<void> {
  const invited = await findInvited(ctx.db, hashToken(given.token), ctx.now);
  if (invited === undefined) throw new NotFound();
  const reason = whyPasswordRefused(given.password, invited.email);
  if (reason !== undefined) throw new Invalid({ password: reason });
  if (given.password !== given.repeated) throw new Invalid({ repeated: 'password-differs' });
  await updateCredentials(ctx.db, invited.id, {
    passwordHash: await hashPassword(given.password),
    totpSecret: null,
    totpLastStep: null,
    inviteHash: null,
    inviteExpiresAt: null,
    failedAttempts: 0,
    nextAttemptAt: null,
  });
  recordAudit(ctx, 'user.password-chosen', { subjectId: invited.id });
}
