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
const mostFormFields = 2000;

/** A web server with security headers, cookies, uploads and static files; it knows no routes yet. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    bodyLimit: formLimit,
    // A sender that trickles is let go; without a limit it could hold a connection for ever.
    requestTimeout: 300_000,
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
    try {
      done(null, formFields(String(body)));
    } catch (error) {
      done(error instanceof Error ? error : new Error('unreadable form'));
    }
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

/** A name sent more than once becomes a list. Throws when there are more fields than any form of ours has. */
function formFields(body: string): Record<string, string | string[]> {
  const sent = [...new URLSearchParams(body)];
  if (sent.length > mostFormFields) throw Object.assign(new Error('too many form fields'), { statusCode: 413 });
  const lists = Map.groupBy(sent, ([name]) => name);
  return Object.fromEntries(
    [...lists].map(([name, pairs]) => {
      const [first = '', ...others] = pairs.map(([, value]) => value);
      return [name, others.length === 0 ? first : [first, ...others]];
    }),
  );
}
