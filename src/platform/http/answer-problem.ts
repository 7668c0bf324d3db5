import { Conflict, Invalid } from '../../kernel/errors.ts';
import { sessionEnded, transact } from '../database/database.ts';
import type { Exchange } from './exchange.ts';
import { problemPage } from './problem-page.tsx';
import { toProblem } from './problems.ts';
import { sendPage, sendReply } from './replies.ts';
import { sentValues } from './request-input.ts';
import type { RefusedForm } from './routes.ts';
import type { Upload } from './uploads.ts';

/** Answers what went wrong: problem details for the API, the form again or a page for people. */
export async function answerProblem(exchange: Exchange, error: unknown, upload?: Upload): Promise<void> {
  const { request, reply, services, route } = exchange;
  const problem = toProblem(error, services.sentences);
  // The reason may hold personal data from a failed statement, so only its class and code are logged.
  if (problem.status >= 500) request.log.error({ kind: nameOf(error), url: route.path }, 'request failed');
  if (request.url.startsWith('/api/')) {
    const { status, title, detail, reason, fields } = problem;
    void reply
      .code(status)
      .type('application/problem+json')
      .send(JSON.stringify({ status, title, detail, reason, fields }));
    return;
  }
  const values = sentValues(request, upload);
  const fields = problem.fields ?? { '': problem.detail };
  if (canFormAgain(error) && (await formAgain(exchange, { values, fields }, problem.status))) return;
  sendPage(exchange, problemPage(problem, { values, labels: route.labels ?? {}, action: request.url }));
}

async function formAgain(exchange: Exchange, refused: RefusedForm, status: number): Promise<boolean> {
  const { route, session, services, request } = exchange;
  const again = route.again?.bind(route);
  if (again === undefined || session === undefined) return false;
  const { actor, hash } = session;
  const reply = await transact(
    services.database,
    { municipalityIds: actor.municipalityIds, userId: actor.userId, sessionHash: hash },
    (db) => again({ db, actor, now: services.now() }, request.params as never, refused),
  );
  if (reply === sessionEnded) return false;
  sendReply(exchange, reply.kind === 'page' ? { ...reply, page: { status, ...reply.page } } : reply);
  return true;
}

function canFormAgain(error: unknown): boolean {
  return error instanceof Invalid || (error instanceof Conflict && error.current === undefined);
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  return `${error.name}${code}`;
}
