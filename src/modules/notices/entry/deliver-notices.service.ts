import { createHash } from 'node:crypto';
import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { longestCell } from '../../../platform/files/table-row.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { importSentences, reasonText } from '../imports/imports.text.ts';
import { noticeFields } from '../intake/notice-fields.ts';
import { brokenRowHash } from '../intake/notice-hash.ts';
import type { RowReason } from '../notices.table.ts';
import { readNoticeInput, type ReceivedItem } from '../received-item.ts';
import { countOutcomes, receiveNotices, type ItemOutcome } from '../receive-notices.service.ts';
import { claimDelivery, finishDelivery } from './deliveries.queries.ts';
import { DeliveryAnswer, type SentNotice } from './notices-api.schema.ts';

/** Notices from another system. The same key gives the same answer and takes nothing in twice. */
export interface SentDelivery {
  key: string | undefined;
  notices: readonly SentNotice[];
}

/** Takes in what another system sent. Throws Conflict when the key was used for something else. */
export async function deliverNotices(ctx: RequestContext, { key, notices }: SentDelivery): Promise<DeliveryAnswer> {
  if (key === undefined) return takeIn(ctx, notices);
  const [municipalityId] = ctx.actor.municipalityIds;
  if (municipalityId === undefined) throw new Invalid({ municipality: 'municipality-missing' });
  const bodyHash = createHash('sha256').update(JSON.stringify(notices)).digest('hex');
  const earlier = await claimDelivery(ctx, { municipalityId, key, bodyHash });
  if (earlier !== undefined && earlier.bodyHash !== bodyHash) throw new Conflict('key-used-for-other-notices');
  if (earlier !== undefined) return DeliveryAnswer.parse(earlier.answer);
  const answer = await takeIn(ctx, notices);
  await finishDelivery(ctx, { municipalityId, key }, answer);
  return answer;
}

async function takeIn(ctx: RequestContext, notices: readonly SentNotice[]): Promise<DeliveryAnswer> {
  const today = todayIn(ctx.now);
  const items = notices.map((notice) => ({ item: readSent(notice, today), ...addresseeOf(ctx, notice) }));
  const outcomes = new Map<ReceivedItem, ItemOutcome>();
  for (const [municipalityId, group] of Map.groupBy(items, (one) => one.municipalityId)) {
    if (municipalityId === undefined) continue;
    const received = group.map(({ item }) => item);
    const results = await receiveNotices(ctx, { municipalityId, source: 'api', items: received });
    for (const [at, item] of received.entries()) outcomes.set(item, results[at] ?? nothing);
  }
  return answerOf(items.map(({ item, wrong }) => ({ item, outcome: outcomes.get(item) ?? nothing, wrong })));
}

const nothing: ItemOutcome = { outcome: 'refused', noticeId: undefined };

/** For whom a notice is, or what is wrong with that: a wrong one never keeps the others from their place. */
interface Addressee {
  municipalityId?: string;
  wrong?: 'municipality-missing' | 'municipality-unknown';
}

function addresseeOf({ actor }: RequestContext, { municipality }: SentNotice): Addressee {
  const [only, ...others] = actor.municipalityIds;
  if (municipality === undefined || municipality === null || municipality === '')
    return only === undefined || others.length > 0 ? { wrong: 'municipality-missing' } : { municipalityId: only };
  const municipalityId = String(municipality);
  return actor.municipalityIds.includes(municipalityId) ? { municipalityId } : { wrong: 'municipality-unknown' };
}

function readSent(notice: SentNotice, today: LocalDate): ReceivedItem {
  const fields = noticeFields.flatMap((field) => {
    const value = notice[field];
    return value === undefined || value === null ? [] : [[field, String(value)] as const];
  });
  if (fields.every(([, value]) => value.length <= longestCell))
    return readNoticeInput(Object.fromEntries(fields), today);
  const cut = fields.map(([field, value]) => [field, value.slice(0, longestCell)] as const);
  return {
    hash: brokenRowHash(JSON.stringify(fields)),
    raw: Object.fromEntries(cut),
    reasons: [{ code: 'cell-too-long' }],
  };
}

interface Result {
  item: ReceivedItem;
  outcome: ItemOutcome;
  wrong?: Addressee['wrong'];
}

function answerOf(results: readonly Result[]): DeliveryAnswer {
  const { question: questions, refused, ...counts } = countOutcomes(results.map(({ outcome }) => outcome));
  // In the order of the schema: a repeated key then gives the same text, byte for byte.
  return {
    rows: results.length,
    ...counts,
    questions,
    refused,
    results: results.map((result, index) => ({ index, ...resultOf(result) })),
  };
}

function resultOf({ item, outcome: { outcome, noticeId }, wrong }: Result) {
  const misdirected =
    wrong === undefined ? [] : [{ field: 'municipality', code: wrong, detail: importSentences[wrong] }];
  const reasons = [...misdirected, ...(item.reasons ?? []).map(shownReason)];
  return {
    outcome,
    ...(noticeId === undefined ? {} : { noticeId }),
    ...(reasons.length === 0 ? {} : { reasons }),
  };
}

function shownReason(reason: RowReason) {
  const shown = { code: reason.code, detail: reasonText(reason) };
  return 'field' in reason ? { field: reason.field, ...shown } : shown;
}
