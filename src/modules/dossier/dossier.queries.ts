import { sql, type RawBuilder } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { entryOfShown } from '../../platform/audit-trail/ask-with-trail.ts';
import { ask, commitBehind } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import * as parts from './dossier-parts.ts';
import type { DossierRows, HistoryRows } from './dossier-rows.ts';

const { list } = parts;

const page = (
  visible: RawBuilder<unknown>,
  shownHistory: number,
) => sql`${list(parts.needs)} as needs, ${list(parts.reviews)} as reviews,
  ${list(parts.measurements)} as measurements, ${list(parts.goals)} as goals, ${list(parts.actions)} as actions,
  ${list(parts.contacts)} as contacts, ${list(parts.marks)} as marks, ${list(parts.settings)} as settings,
  ${list(parts.besides(visible))} as besides, ${list(parts.offers)} as offers, ${list(parts.detentions)} as detentions,
  ${list(parts.prisons)} as prisons, ${list(parts.notices)} as notices,
  ${list(parts.budgetRequests)} as budget_requests, ${list(parts.visits)} as visits, ${list(parts.tasks)} as tasks, ${history(shownHistory)}`;
const history = (limit: number) => sql`${list(parts.history(limit))} as history, ${list(parts.names)} as names`;

/**
 * Everything on the page of a file, and the entry in the trail, in one statement with the commit behind it: nothing may
 * be asked after it. NotFound outside the scope of the actor.
 */
export function readDossier(ctx: RequestContext, caseId: string, shownHistory: number): Promise<DossierRows> {
  const visible = selectVisibleCases(ctx).select(['municipalityId', 'personId', 'id', 'kind', 'state', 'openedOn']);
  return readVisible<DossierRows>(ctx, caseId, { place: 'dossier', columns: page(sql`${visible}`, shownHistory) });
}

/** The history of a file, in the same way. */
export function readHistory(ctx: RequestContext, caseId: string, limit: number): Promise<HistoryRows> {
  return readVisible<HistoryRows>(ctx, caseId, { place: 'geschiedenis', columns: history(limit) });
}

async function readVisible<Row>(
  ctx: RequestContext,
  caseId: string,
  { place, columns }: { place: string; columns: RawBuilder<unknown> },
): Promise<Row> {
  const { db } = ctx;
  const found = selectVisibleCases(ctx).selectAll('caseFile').where('caseFile.id', '=', caseId);
  const shown = { from: 'f', caseId: sql`id`, personIds: sql`array[person_id]`, detail: { place } };
  const question = sql<Row>`
    with f as materialized (${found}), seen as (${entryOfShown(ctx, { ...shown, event: 'case.viewed' })})
    select f.*, p.surname, p.given_names, p.birth_date, w.name as worker_name, o.name as risk_author, ${columns}
    from f join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    left join app_user w on w.id = f.worker_id left join app_user o on o.id = f.safety_risk_by`;
  const asked = ask(db, question.compile(db), { keepsPlan: true });
  commitBehind(db);
  const [row] = await asked;
  if (row === undefined) throw new NotFound();
  return row;
}
