import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Permission } from '../authorisation/permissions.ts';
import type { RequestContext } from '../request-context.ts';
import type { Upload } from './uploads.ts';

/** What a page route gives back; the platform puts it in the frame. */
export interface Page {
  title: string;
  body: ReactElement;
  status?: number;
  /** May be found through search engines; every other page is kept out of them. */
  isForEverybody?: boolean;
}

/** The answer of a route. */
export type Reply =
  | { kind: 'page'; page: Page }
  /** `session`: a new token to set in the cookie, or null to remove it. */
  | { kind: 'redirect'; to: string; message?: string; session?: string | null }
  | { kind: 'json'; body: unknown; status?: number }
  | { kind: 'file'; name: string; type: string; content: string | Uint8Array };

/** Answers with a page in the frame of the product. */
export const page = (shown: Page): Reply => ({ kind: 'page', page: shown });
/** Answers a form that was carried out: 303 to `to`, with a one-time message (no names, no BSN: it travels in a cookie). */
export const redirect = (to: string, message?: string): Reply & { kind: 'redirect' } =>
  message === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, message };
/** Answers with JSON. */
export const json = (body: unknown, status = 200): Reply => ({ kind: 'json', body, status });
/** Answers with a download. */
export const file = (name: string, type: string, content: string | Uint8Array): Reply => ({
  kind: 'file',
  name,
  type,
  content,
});

/** The parameters in a path: '/dossiers/:caseId' gives { caseId: string }. Names ending in Id must be a uuid, else 404. */
export type PathParams<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Record<Name, string> & PathParams<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Record<Name, string>
    : unknown;

/** Who may call a route without being signed in: nobody, unless it says 'public'. */
export type RouteAccess = Permission | 'public';

/** Extra facts about the request that few handlers need. */
export interface RequestFacts {
  upload?: Upload;
  sessionHash?: string;
  /** The header Idempotency-Key: a sender gives the same one when it sends again. */
  idempotencyKey?: string;
  /** As seen by the server; only for slowing down sign-in. */
  remoteAddress: string;
  url: string;
}

/** What was sent with a form that could not be carried out, to show it again with the reasons. */
export interface RefusedForm {
  values: Record<string, string>;
  fields: Record<string, string>;
}

interface Declaration<Path extends string, Input> {
  permission: RouteAccess;
  /** Parses query (GET) or body (POST), merged with the path parameters. */
  input?: z.ZodType<Input>;
  handle(ctx: RequestContext, input: Input & PathParams<Path>, facts: RequestFacts): Promise<Reply>;
  /** Shows a form again when its input is refused; without it a plain 422 page lists the reasons. */
  again?(ctx: RequestContext, input: PathParams<Path>, refused: RefusedForm): Promise<Reply>;
  /** Takes one uploaded file. */
  upload?: boolean;
  /** Takes a body larger than a form: many notices at once. */
  isLarge?: boolean;
  /** Dutch names of the form's fields, for the page that shows two versions side by side. */
  labels?: Record<string, string>;
  /** For the OpenAPI description of an API route. */
  summary?: string;
  output?: z.ZodType;
  /** An API route that takes what is sent twice with the same Idempotency-Key only once. */
  takesIdempotencyKey?: boolean;
}

/** A declared route with its types folded away. */
export interface Route {
  method: 'GET' | 'POST';
  path: string;
  permission: RouteAccess;
  input?: z.ZodType;
  upload: boolean;
  isLarge?: boolean;
  labels?: Record<string, string>;
  summary?: string;
  output?: z.ZodType;
  takesIdempotencyKey?: boolean;
  handle(ctx: RequestContext, input: never, facts: RequestFacts): Promise<Reply>;
  again?(ctx: RequestContext, input: never, refused: RefusedForm): Promise<Reply>;
}

/** Declares a page or API question. A route without a permission does not compile. */
export function get<Path extends string, Input = unknown>(path: Path, declared: Declaration<Path, Input>): Route {
  return { method: 'GET', path, upload: false, ...declared };
}

/** Declares a change. It runs once however often the form is sent (`_form` field), in one transaction with its audit entries. */
export function post<Path extends string, Input = unknown>(path: Path, declared: Declaration<Path, Input>): Route {
  return { method: 'POST', path, upload: false, ...declared };
}
