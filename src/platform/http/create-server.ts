import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastifyStatic from '@fastify/static';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { storableInput } from './storable-input.ts';
import { answerNoHttp, longestAddressPart, readableAddress } from './unreadable-requests.ts';

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
    routerOptions: { maxParamLength: longestAddressPart },
    rewriteUrl: readableAddress,
    clientErrorHandler: answerNoHttp,
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
  dropGoneClients(app);
  await app.register(rateLimit, { max: options.requestsPerMinute, timeWindow: '1 minute' });
  await app.register(multipart, {
    limits: { files: 1, fileSize: options.uploadLimit, fields: 30, fieldSize: formLimit },
    throwFileSizeLimit: false,
  });
  await app.register(fastifyStatic, { root: options.publicDir, prefix: '/public/', immutable: true, maxAge: '365d' });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => {
    done(null, formFields(String(body)));
  });
  app.addHook('preValidation', (request, _reply, done) => {
    request.body = storableInput(request.body);
    request.query = storableInput(request.query);
    done();
  });
  return app;
}

// A client that hung up has no address any more to count its requests by, and nobody to answer.
function dropGoneClients(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    if (raw.socket.destroyed) await reply.hijack();
  });
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
