import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { DatabasePool } from '../database/database.ts';
import type { Actor } from '../request-context.ts';
import type { Session } from '../sessions/session.ts';
import type { Sentences } from './problems.ts';
import type { Page, Route } from './routes.ts';
import type { Sessions } from './sessions.ts';

/** Draws a page in its frame; made by the app, which knows menu and house style. */
export type PageRenderer = (
  page: Page,
  around: { actor: Actor | undefined; path: string; message: string | undefined; idleMinutes: number },
) => string;

/** What every route needs; made once in create-app. */
export interface HttpServices {
  database: DatabasePool;
  sessions: Sessions;
  renderPage: PageRenderer;
  sentences: Sentences;
  now: () => Temporal.Instant;
  /** Behind https: cookies are marked Secure. */
  secure: boolean;
}

/** One request on its way. */
export interface Exchange {
  request: FastifyRequest;
  reply: FastifyReply;
  route: Route;
  services: HttpServices;
  session: Session | undefined;
}
