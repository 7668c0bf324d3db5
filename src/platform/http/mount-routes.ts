import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Forbidden, NotFound } from '../../kernel/errors.ts';
import { can } from '../authorisation/can.ts';
import { sessionEnded, transact } from '../database/database.ts';
import type { RequestContext } from '../request-context.ts';
import { answerProblem } from './answer-problem.ts';
import type { Exchange, HttpServices } from './exchange.ts';
import { anonymous } from '../sessions/anonymous.ts';
import { isForeignOrigin, readInput } from './request-input.ts';
import { sendReply } from './replies.ts';
import type { Reply, RequestFacts, Route } from './routes.ts';
import { tokenOf } from './sessions.ts';
import { claimForm, finishForm, formIdOf } from './submitted-forms.ts';
import { readUpload } from './multipart.ts';

const largeBody = 30_000_000;

/** Mounts declared routes: session, permission, input, one transaction, reply. */
export function mountRoutes(app: FastifyInstance, routes: readonly Route[], services: HttpServices): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      ...(route.isLarge === true ? { bodyLimit: largeBody } : {}),
      // A reply is itself a promise of being sent, so it is returned here only and awaited nowhere else.
      handler: async (request, reply) => {
        await answer({ request, reply, route, services });
        return reply;
      },
    });
  }
}

/** Answers addresses that no route knows, and requests that could not even be read. */
export function mountProblems(app: FastifyInstance, services: HttpServices): void {
  const problem = async (request: FastifyRequest, reply: FastifyReply, error: unknown): Promise<FastifyReply> => {
    const session = await services.sessions.find(tokenOf(request, services.secure), services.now());
    await answerProblem({ request, reply, route: noRoute, services, session }, error);
    return reply;
  };
  app.setNotFoundHandler((request, reply) => problem(request, reply, new NotFound()));
  app.setErrorHandler((error, request, reply) => problem(request, reply, error));
}

const noRoute: Route = {
  method: 'GET',
  path: '*',
  permission: 'public',
  upload: false,
  handle: () => Promise.reject(new NotFound()),
};

async function answer(parts: Omit<Exchange, 'session'>): Promise<void> {
  const { request, services } = parts;
  const session = await services.sessions.find(tokenOf(request, services.secure), services.now());
  const exchange = { ...parts, session };
  try {
    if (needsSignIn(exchange)) askToSignIn(exchange);
    else await carryOut(exchange);
  } catch (error) {
    await answerProblem(exchange, error);
  }
}

/** Throws Forbidden when the actor lacks the permission of the route, or the form comes from elsewhere. */
function needsSignIn({ route, session, request }: Exchange): boolean {
  if (route.method === 'POST' && isForeignOrigin(request)) throw new Forbidden();
  if (route.permission === 'public') return false;
  if (session === undefined) return true;
  if (route.permission !== 'signed-in' && !can(session.actor, route.permission)) throw new Forbidden();
  return false;
}

function askToSignIn({ request, reply }: Exchange): void {
  if (request.url.startsWith('/api/')) {
    const problem = { status: 401, title: 'Niet aangemeld', detail: 'Stuur een geldige API-sleutel mee.' };
    void reply.code(401).type('application/problem+json').send(JSON.stringify(problem));
    return;
  }
  const back = request.method === 'GET' && request.url !== '/' ? `?naar=${encodeURIComponent(request.url)}` : '';
  void reply.redirect(`/aanmelden${back}`, 303);
}

async function carryOut(exchange: Exchange): Promise<void> {
  const facts = await factsOf(exchange);
  try {
    await carryOutWith(exchange, facts);
  } catch (error) {
    await answerProblem(exchange, error, facts.upload);
  } finally {
    await facts.upload?.discard();
  }
}

async function carryOutWith(exchange: Exchange, facts: RequestFacts): Promise<void> {
  const { route, session, services, request } = exchange;
  const input = readInput(route, request, facts);
  const actor = session?.actor ?? anonymous;
  const verified =
    session === undefined
      ? {}
      : { sessionHash: session.hash, verifyStamp: (stamp: number | null) => stamp === session.stamp };
  const reply = await transact(
    services.database,
    { municipalityIds: actor.municipalityIds, userId: actor.userId, ...verified },
    (db) => once({ db, actor, now: services.now() }, exchange, { input, facts }),
  );
  if (reply === sessionEnded) await goOnWithNewRights(exchange);
  else sendReply(exchange, reply);
}

async function goOnWithNewRights(exchange: Exchange): Promise<void> {
  const { request, reply, services, session } = exchange;
  if (session !== undefined) services.sessions.forget(session.hash);
  const renewed = await services.sessions.find(tokenOf(request, services.secure), services.now());
  if (renewed === undefined || request.method !== 'GET') askToSignIn(exchange);
  else void reply.redirect(request.url, 303);
}

interface Ready {
  input: unknown;
  facts: RequestFacts;
}

async function once(ctx: RequestContext, exchange: Exchange, ready: Ready): Promise<Reply> {
  const { route, request } = exchange;
  const formId = route.method === 'POST' ? formIdOf(request.body) : undefined;
  if (formId === undefined) return route.handle(ctx, ready.input as never, ready.facts);
  const earlier = await claimForm(ctx, formId);
  if (earlier !== undefined) return { kind: 'redirect', to: earlier.doneAt ?? cameFrom(request) };
  const reply = await route.handle(ctx, ready.input as never, ready.facts);
  if (reply.kind === 'redirect') await finishForm(ctx, formId, reply.to);
  return reply;
}

/** The page with the form, as the browser says; only its path, so that it leads nowhere else. */
function cameFrom({ headers: { referer } }: FastifyRequest): string {
  return referer !== undefined && URL.canParse(referer) ? new URL(referer).pathname.replace(/^\/+/u, '/') : '/';
}

async function factsOf({ request, route, session }: Exchange): Promise<RequestFacts> {
  const facts: RequestFacts = { remoteAddress: request.ip, url: request.url };
  if (session !== undefined) facts.sessionHash = session.hash;
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && key !== '') facts.idempotencyKey = key;
  if (route.upload) facts.upload = await readUpload(request);
  return facts;
}
