import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { hashToken, type Session, type SessionStore } from '../sessions/session.ts';

/** Remembers who is signed in, so that a page costs no extra round trip; every transaction still verifies the stamp. */
export interface Sessions {
  find(token: string | undefined, now: Temporal.Instant): Promise<Session | undefined>;
  forget(hash: string): void;
  idleMinutes: number;
}

/** The session cookie, without and with https. */
export const cookieNames = { http: 'kantelpunt', https: '__Host-kantelpunt' };
const mostRemembered = 10_000;

/** The token of a request: the session cookie, or `Authorization: Bearer` for the API. */
export function tokenOf(request: FastifyRequest, secure: boolean): string | undefined {
  const bearer = request.headers.authorization;
  if (bearer?.startsWith('Bearer ') === true) return bearer.slice('Bearer '.length);
  return request.cookies[secure ? cookieNames.https : cookieNames.http];
}

/** Sets or, without a token, removes the session cookie. */
export function setSessionCookie(reply: FastifyReply, token: string | undefined, secure: boolean): void {
  const name = secure ? cookieNames.https : cookieNames.http;
  const options = { httpOnly: true, path: '/', sameSite: 'lax', secure } as const;
  void (token === undefined ? reply.clearCookie(name, options) : reply.setCookie(name, token, options));
}

/** Opens the memory of sessions of this process. */
export function openSessions(store: SessionStore, idleMinutes: number): Sessions {
  const remembered = new Map<string, Session>();
  return {
    idleMinutes,
    forget: (hash) => void remembered.delete(hash),
    async find(token, now) {
      if (token === undefined || token === '') return undefined;
      const hash = hashToken(token);
      const known = remembered.get(hash);
      // Another process may have prolonged what looks ended from here.
      const session = known === undefined || isOver(known, now) ? await store.findSession(hash) : known;
      if (session === undefined || isOver(session, now)) {
        remembered.delete(hash);
        return undefined;
      }
      if (remembered.size >= mostRemembered) remembered.clear();
      const kept = await prolonged(store, session, { idleMinutes, now });
      remembered.set(hash, kept);
      return kept;
    },
  };
}

const isOver = ({ expiresAt }: Session, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(expiresAt, now) <= 0;

async function prolonged(
  store: SessionStore,
  session: Session,
  idle: { idleMinutes: number; now: Temporal.Instant },
): Promise<Session> {
  const until = idle.now.add({ minutes: idle.idleMinutes });
  const gained = until.epochMilliseconds - session.expiresAt.epochMilliseconds;
  // Once a minute is enough: a write per request would double the work of every page.
  if (session.kind === 'api' || gained < 60_000) return session;
  await store.prolongSession(session.hash, until);
  return { ...session, expiresAt: until };
}
