import { generateSecret, generateURI, verify } from 'otplib';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { decryptText, encryptText } from '../../platform/encryption.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { bumpOwnSessions } from './sessions.queries.ts';
import { findAccount, updateCredentials } from './users.queries.ts';

const driftSeconds = 30;

/** A new secret for the app, and the address by which an app on this telephone takes it over. Not stored before it is confirmed. */
export async function proposeSecret(
  ctx: RequestContext,
  secretKey: Uint8Array,
): Promise<{ secret: string; uri: string; sealed: string }> {
  const user = await findAccount(ctx.db, ctx.actor.userId);
  if (user === undefined) throw new NotFound();
  if (user.hasSecondStep) throw new Conflict('code-already-set');
  const secret = generateSecret();
  return {
    secret,
    uri: generateURI({ issuer: 'Kantelpunt', label: user.email, secret }),
    sealed: encryptText(secretKey, secret),
  };
}

/** Stores the secret once a code from the app proves that it arrived; from now on every sign-in asks for a code. */
export async function confirmSecret(
  ctx: RequestContext,
  given: { sealed: string; code: string },
  secretKey: Uint8Array,
): Promise<void> {
  const user = await findAccount(ctx.db, ctx.actor.userId);
  if (user === undefined) throw new NotFound();
  if (user.hasSecondStep) throw new Conflict('code-already-set');
  const epoch = Math.floor(ctx.now.epochMilliseconds / 1000);
  const checked = await verify({
    secret: openSealed(secretKey, given.sealed),
    token: given.code,
    epoch,
    epochTolerance: driftSeconds,
  });
  if (!checked.valid || !('timeStep' in checked)) throw new Invalid({ code: 'code-wrong' });
  await updateCredentials(ctx.db, user.id, { totpSecret: given.sealed, totpLastStep: checked.timeStep });
  await bumpOwnSessions(ctx.db);
  recordAudit(ctx, 'user.second-step-set', { subjectId: user.id });
}

// It comes back from the browser, so it may be anything.
function openSealed(secretKey: Uint8Array, sealed: string): string {
  try {
    return decryptText(secretKey, sealed);
  } catch {
    throw new Invalid({ code: 'code-wrong' });
  }
}
