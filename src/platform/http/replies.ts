import type { Exchange } from './exchange.ts';
import type { Page, Reply } from './routes.ts';
import { setSessionCookie } from './sessions.ts';

const messageCookie = 'melding';

/** Writes the reply of a route. */
export function sendReply(exchange: Exchange, answer: Reply): void {
  const { reply } = exchange;
  switch (answer.kind) {
    case 'page':
      sendPage(exchange, answer.page);
      return;
    case 'redirect':
      sendRedirect(exchange, answer);
      return;
    case 'json':
      void reply
        .code(answer.status ?? 200)
        .type('application/json')
        .send(JSON.stringify(answer.body));
      return;
    case 'file':
      void reply
        .type(answer.type)
        .header('content-disposition', `attachment; filename="${answer.name.replaceAll(/[^\w.-]/gu, '_')}"`)
        .send(typeof answer.content === 'string' ? answer.content : Buffer.from(answer.content));
      return;
    default:
      answer satisfies never;
  }
}

function sendRedirect(exchange: Exchange, answer: Reply & { kind: 'redirect' }): void {
  const { reply, services, session } = exchange;
  if (answer.message !== undefined) {
    void reply.setCookie(messageCookie, answer.message, { httpOnly: true, path: '/', sameSite: 'lax', maxAge: 20 });
  }
  if (answer.session !== undefined) {
    if (session !== undefined) services.sessions.forget(session.hash);
    setSessionCookie(reply, answer.session ?? undefined, services.secure);
  }
  void reply.redirect(answer.to, 303);
}

/** Sends a page in its frame, with the one-time message of the form before it. */
export function sendPage({ request, reply, services, session }: Exchange, page: Page): void {
  const message = request.cookies[messageCookie];
  if (message !== undefined) void reply.clearCookie(messageCookie, { path: '/' });
  const { idleMinutes } = services.sessions;
  const html = services.renderPage(page, { actor: session?.actor, path: request.url, message, idleMinutes });
  void reply
    .code(page.status ?? 200)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(html);
}
