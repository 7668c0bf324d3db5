import { NotFound } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { lockPersons } from '../persons/persons.public.ts';
import { matchItems, type FreshItem, type MatchedItem, type MatchSetting } from './match-items.ts';
import { countRepeats, findFacts, findReceived, findUsualBases, type FactNotice } from './notices.queries.ts';
import type { NoticeOutcome, NoticeSource } from './notices.table.ts';
import { outcomesOf } from './outcomes.ts';
import { findOwnTowns } from './own-towns.ts';
import { takingOrder, type ReceivedItem } from './received-item.ts';
import { settle, type PersonToSettle, type SettledPerson, type Standing } from './settle-persons.ts';

/** Notices that came in together. */
export interface Delivery {
  municipalityId: string;
  source: NoticeSource;
  importId?: string;
  items: readonly ReceivedItem[];
}

/** What happened to one item. */
export interface ItemOutcome {
  outcome: NoticeOutcome;
  /** The notice it became, or the one it repeats. */
  noticeId: string | undefined;
}

const chunkSize = 500;

/**
 * Takes in notices, whichever way they came: each is counted once as new, changed, repeated, question or refused, in the
 * order given. The same notices again change nothing; any order gives the same persons and periods.
 */
export async function receiveNotices(ctx: RequestContext, delivery: Delivery): Promise<ItemOutcome[]> {
  if (!ctx.actor.municipalityIds.includes(delivery.municipalityId)) throw new NotFound();
  const outcomes: ItemOutcome[] = [];
  for (let start = 0; start < delivery.items.length; start += chunkSize) {
    const items = delivery.items.slice(start, start + chunkSize);
    outcomes.push(...(await receiveSome(ctx, { ...delivery, items })));
  }
  return outcomes;
}

async function receiveSome(ctx: RequestContext, delivery: Delivery): Promise<ItemOutcome[]> {
  const { municipalityId, items } = delivery;
  await lockPersons(ctx, municipalityId);
  const received = await findReceived(
    ctx,
    municipalityId,
    items.map(({ hash }) => hash),
  );
  const firstAt = new Map(items.map(({ hash }, at) => [hash, at] as const).toReversed());
  const isFresh = ({ hash }: ReceivedItem, at: number): boolean =>
    firstAt.get(hash) === at && !received.notices.has(hash) && !received.refused.has(hash);
  const taken = await takeIn(ctx, delivery, items.filter(isFresh));
  const repeats = Map.groupBy(
    items.filter((item, at) => !isFresh(item, at)),
    ({ hash }) => hash,
  );
  await countRepeats(ctx, municipalityId, new Map([...repeats].map(([hash, again]) => [hash, again.length])));
  const outcomes = items.map((item, at): ItemOutcome => {
    const own = taken.get(item.hash);
    if (own !== undefined && isFresh(item, at)) return own;
    return { outcome: 'repeated', noticeId: own?.noticeId ?? received.notices.get(item.hash) };
  });
  recordAudit(ctx, 'notice.received', {
    municipalityId,
    ...(delivery.importId === undefined ? {} : { subjectId: delivery.importId }),
    detail: { source: delivery.source, ...countOutcomes(outcomes) },
  });
  return outcomes;
}

/** How many of these had which outcome. */
export function countOutcomes(outcomes: readonly ItemOutcome[]): Record<NoticeOutcome, number> {
  const counts = { new: 0, changed: 0, repeated: 0, question: 0, refused: 0 };
  for (const { outcome } of outcomes) counts[outcome] += 1;
  return counts;
}

async function takeIn(
  ctx: RequestContext,
  delivery: Delivery,
  fresh: readonly ReceivedItem[],
): Promise<Map<string, ItemOutcome>> {
  const { municipalityId } = delivery;
  const outcomes = new Map<string, ItemOutcome>();
  const refused = fresh.filter((item) => item.content === undefined);
  await insertRows(
    ctx.db,
    'refusedNotice',
    refused.map(({ hash, raw, reasons }) => ({
      municipalityId,
      contentHash: hash,
      receivedAt: ctx.now,
      timesReceived: 1,
      raw,
      reasons: [...reasons],
    })),
  );
  for (const { hash } of refused) outcomes.set(hash, { outcome: 'refused', noticeId: undefined });
  const usable = fresh.filter((item) => item.content !== undefined);
  if (usable.length === 0) return outcomes;
  const ordered = usable
    .map((item) => ({ item, order: takingOrder(item) }))
    .sort((one, other) => (one.order < other.order ? -1 : 1));
  const matched = await matchItems(
    ctx,
    await settingOf(ctx, municipalityId),
    ordered.map(({ item }): FreshItem => item),
  );
  const settled = await settle(ctx, municipalityId, await gatherPersons(ctx, municipalityId, matched));
  const results = resultsOf(matched, settled);
  await insertNotices(ctx, delivery, { matched, results });
  for (const { id, hash } of matched)
    outcomes.set(hash, { outcome: results.get(id)?.outcome ?? 'question', noticeId: id });
  return outcomes;
}

async function settingOf(ctx: RequestContext, municipalityId: string): Promise<MatchSetting> {
  const [towns, settings] = await Promise.all([findOwnTowns(ctx, municipalityId), getSettings(ctx, municipalityId)]);
  return {
    municipalityId,
    towns,
    thresholds: { propose: settings.matchProposeScore * 100, ask: settings.matchAskScore * 100 },
    today: todayIn(ctx.now),
  };
}

async function gatherPersons(
  ctx: RequestContext,
  municipalityId: string,
  matched: readonly MatchedItem[],
): Promise<PersonToSettle[]> {
  const byPerson = Map.groupBy(matched, ({ personId }) => personId);
  const isNew = new Set(matched.filter(({ isNewPerson }) => isNewPerson).map(({ personId }) => personId));
  const personIds = [...byPerson.keys()].filter((id) => id !== undefined);
  const known = personIds.filter((id) => !isNew.has(id));
  const facts = Map.groupBy(
    known.length === 0 ? [] : await findFacts(ctx, municipalityId, known),
    ({ personId }) => personId,
  );
  return personIds.map((personId) => ({
    personId,
    isNew: isNew.has(personId),
    notices: [...(facts.get(personId) ?? []), ...(byPerson.get(personId) ?? []).map(asFact)],
  }));
}

function asFact(item: MatchedItem): FactNotice & { isFresh: boolean } {
  const { id, receivedOn, content, hash, personId = null, question = null } = item;
  const said = { id, kind: content.kind, receivedOn, content, contentHash: hash, personId };
  return { ...said, questionCode: question, state: 'settled', detentionId: null, decidedAt: null, isFresh: true };
}

interface Result {
  outcome: NoticeOutcome;
  standing: Standing;
}

function resultsOf(matched: readonly MatchedItem[], settled: readonly SettledPerson[]): Map<string, Result> {
  const results = new Map<string, Result>();
  const byPerson = Map.groupBy(matched, ({ personId }) => personId);
  for (const { refolded, standings, tellingIds } of settled) {
    const fresh = byPerson.get(refolded.personId) ?? [];
    const outcomes = outcomesOf({ ...refolded, freshIds: fresh.map(({ id }) => id), tellingIds });
    for (const { id } of fresh) {
      const standing = standings.get(id) ?? { state: 'settled', questionCode: null, detentionId: null };
      const outcome = standing.state === 'question' ? 'question' : (outcomes.get(id) ?? 'repeated');
      results.set(id, { outcome, standing });
    }
  }
  return results;
}

async function insertNotices(
  ctx: RequestContext,
  { municipalityId, source, importId }: Delivery,
  { matched, results }: { matched: readonly MatchedItem[]; results: ReadonlyMap<string, Result> },
): Promise<void> {
  const bases = await findUsualBases(ctx);
  const rows = matched.map((item) => {
    const { id, receivedOn, content, hash, raw, lanes, personId = null, question = null, candidates } = item;
    const result = results.get(id);
    return {
      id,
      municipalityId,
      importId: importId ?? null,
      source,
      kind: content.kind,
      receivedOn,
      receivedAt: ctx.now,
      content,
      raw,
      contentHash: hash,
      timesReceived: 1,
      lanes,
      ...(result?.standing ?? { state: 'question' as const, questionCode: question, detentionId: null }),
      candidates: [...candidates],
      legalBasis: bases.get(content.kind) ?? '',
      personId,
      // What adds nothing asks for nobody's eyes.
      seenAt: result?.outcome === 'repeated' ? ctx.now : null,
      version: 1,
    };
  });
  await insertRows(ctx.db, 'notice', rows);
}
