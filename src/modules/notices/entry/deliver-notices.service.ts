import { createHash } from 'node:crypto';
import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { longestCell } from '../../../platform/files/table-row.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { reasonText } from '../imports/imports.text.ts';
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
  const items = notices.map((notice) => ({
    item: readSent(notice, today),
    municipalityId: municipalityOf(ctx, notice),
  }));
  const outcomes = new Map<ReceivedItem, ItemOutcome>();
  for (const [municipalityId, group] of Map.groupBy(items, (one) => one.municipalityId)) {
    const received = group.map(({ item }) => item);
    const results = await receiveNotices(ctx, { municipalityId, source: 'api', items: received });
    for (const [at, item] of received.entries()) outcomes.set(item, results[at] ?? nothing);
  }
  return answerOf(items.map(({ item }) => ({ item, outcome: outcomes.get(item) ?? nothing })));
}

const nothing: ItemOutcome = { outcome: 'refused', noticeId: undefined };

function municipalityOf({ actor }: RequestContext, { municipality }: SentNotice): string {
  const [only, ...others] = actor.municipalityIds;
  if (municipality === undefined || municipality === null || municipality === '') {
    if (only === undefined || others.length > 0) throw new Invalid({ municipality: 'municipality-missing' });
    return only;
  }
  const chosen = String(municipality);
  if (!actor.municipalityIds.includes(chosen)) throw new Invalid({ municipality: 'municipality-unknown' });
  return chosen;
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

function answerOf(results: readonly { item: ReceivedItem; outcome: ItemOutcome }[]): DeliveryAnswer {
  const { question, ...counts } = countOutcomes(results.map(({ outcome }) => outcome));
  return {
    rows: results.length,
    ...counts,
    questions: question,
    results: results.map(({ item, outcome }, index) => ({
      index,
      outcome: outcome.outcome,
      ...(outcome.noticeId === undefined ? {} : { noticeId: outcome.noticeId }),
      ...(item.reasons === undefined ? {} : { reasons: item.reasons.map(shownReason) }),
    })),
  };
}

function shownReason(reason: RowReason) {
  const shown = { code: reason.code, detail: reasonText(reason) };
  return 'field' in reason ? { field: reason.field, ...shown } : shown;
}
