import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '../request-context.ts';

/** A session as the platform knows it; what stands behind it is the access module's. */
export interface Session {
  hash: string;
  actor: Actor;
  /** Changes whenever the rights behind the session change; checked inside every transaction. */
  stamp: number;
  expiresAt: Temporal.Instant;
  kind: 'browser' | 'api';
}

/** How the access module reads and prolongs sessions. */
export interface SessionStore {
  findSession(hash: string): Promise<Session | undefined>;
  prolongSession(hash: string, until: Temporal.Instant): Promise<void>;
}

/** Only the hash of a token is stored, so that a stolen database opens no session. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
