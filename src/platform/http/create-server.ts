import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';

/** What the web server is told by the configuration. */
export interface ServerOptions {
  logger: FastifyBaseLogger;
  publicDir: string;
  /** Largest upload in bytes. */
  uploadLimit: number;
  /** Requests a minute from one address before it is slowed. */
  requestsPerMinute: number;
  secure: boolean;
}

const formLimit = 1_000_000;

/** A web server with security headers, cookies, uploads and static files; it knows no routes yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    bodyLimit: 30_000_000,
    routerOptions: { maxParamLength: 100 },
    // Addresses hold ids only, yet a query may hold what somebody typed: requests are not logged one by one.
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: options.secure,
  });
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: securityPolicy },
    strictTransportSecurity: options.secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  await app.register(cookie);
  await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' });
  await app.register(multipart, {
    limits: { files: 1, fileSize: options.uploadLimit, fields: 30, fieldSize: formLimit },
  });
  await app.register(fastifyStatic, { root: options.publicDir, prefix: '/public/', immutable: true, maxAge: '365d' });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, formFields(String(body)));
  });
  return app;
}

const securityPolicy = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  imgSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
};

/** A name sent more than once becomes a list. */
function formFields(body: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(body)) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (known === undefined) fields[name] = value;
    else fields[name] = Array.isArray(known) ? [...known, value] : [known, value];
  }
  return fields;
}
