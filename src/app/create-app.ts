import type { FastifyInstance } from 'fastify';
import type { Temporal } from 'temporal-polyfill';
import type { Logger } from 'pino';
import { openSessionStore } from '../modules/access/access.public.ts';
import type { DatabasePool } from '../platform/database/database.ts';
import { createServer } from '../platform/http/create-server.ts';
import { mountProblems, mountRoutes } from '../platform/http/mount-routes.ts';
import { openSessions } from '../platform/http/sessions.ts';
import type { AssetManifest } from '../ui/frame.ts';
import { attachJobs } from './attach-jobs.ts';
import { listModules, listSentences, type Installation } from './modules.ts';
import { framePages } from './frame-pages.ts';
import { listRoutes } from './list-routes.ts';
import { apiVersion } from './openapi.ts';
import { rightsOf } from './roles.ts';

/** Everything the application is built from; main and the tests give their own. */
export interface AppOptions extends Installation {
  database: DatabasePool;
  logger: Logger;
  now: () => Temporal.Instant;
  secure: boolean;
  publicDir: string;
  assets: AssetManifest;
  /** One of the themes of `assets`. */
  theme?: string | undefined;
  uploadLimit?: number;
  requestsPerMinute?: number;
}

const defaultUploadLimit = 150_000_000;

/** Builds the application from its modules. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const modules = listModules(options);
  const app = await createServer({
    logger: options.logger,
    publicDir: options.publicDir,
    uploadLimit: options.uploadLimit ?? defaultUploadLimit,
    requestsPerMinute: options.requestsPerMinute ?? 1200,
    secure: options.secure,
  });
  const store = openSessionStore(options.database, rightsOf, options.now);
  const services = {
    database: options.database,
    sessions: openSessions(store, options.idleMinutes),
    renderPage: await framePages(options),
    sentences: listSentences(modules),
    now: options.now,
    secure: options.secure,
  };
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) void reply.header('API-Version', apiVersion);
    done();
  });
  mountRoutes(app, listRoutes(modules), services);
  mountProblems(app, services);
  attachJobs(app, options);
  return app;
}
