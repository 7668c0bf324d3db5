import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { anonymous } from '../sessions/anonymous.ts';
import { hashToken, type Session, type SessionStore } from '../sessions/session.ts';
import { openSessions } from './sessions.ts';

const morning = Temporal.Instant.from('2026-11-23T09:00:00Z');
const later = (minutes: number): Temporal.Instant => morning.add({ minutes });

/** Sessions as two processes share them. */
function aStore(): SessionStore & { stored: Map<string, Session>; asked: string[] } {
  const stored = new Map<string, Session>();
  const asked: string[] = [];
  return {
    stored,
    asked,
    findSession(hash) {
      asked.push(hash);
      return Promise.resolve(stored.get(hash));
    },
    prolongSession(hash, until) {
      const session = stored.get(hash);
      if (session !== undefined) stored.set(hash, { ...session, expiresAt: until });
      return Promise.resolve();
    },
  };
}

function aSession(store: ReturnType<typeof aStore>): void {
  const hash = hashToken('token');
  store.stored.set(hash, { hash, actor: anonymous, stamp: 1, expiresAt: later(30), kind: 'browser' });
}

test('a session that was prolonged in another process goes on here', async () => {
  const store = aStore();
  aSession(store);
  const [here, elsewhere] = [openSessions(store, 30), openSessions(store, 30)];
  await here.find('token', morning);
  await elsewhere.find('token', later(20));
  expect(await here.find('token', later(40))).toMatchObject({ expiresAt: later(70) });
});

test('a session that nobody prolonged is over', async () => {
  const store = aStore();
  aSession(store);
  const sessions = openSessions(store, 30);
  await sessions.find('token', morning);
  expect(await sessions.find('token', later(31))).toBeUndefined();
});

test('a session that goes on is read from the database once', async () => {
  const store = aStore();
  aSession(store);
  const sessions = openSessions(store, 30);
  for (const minutes of [0, 5, 20, 45]) await sessions.find('token', later(minutes));
  expect(store.asked).toHaveLength(1);
});
