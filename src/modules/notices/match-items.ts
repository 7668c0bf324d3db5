import { newId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  decideMatch,
  findAllCandidates,
  findHolders,
  makeCandidatePool,
  type CandidatePool,
  type MatchDecision,
  type MatchThresholds,
  type ScoredCandidate,
} from '../persons/persons.public.ts';
import type { NoticeContent } from './intake/notice-fields.ts';
import { doubtsAbout, lanesOf, type NoticeDoubtCode, type NoticeLane } from './notice-lanes.rules.ts';
import type { NoticeQuestionCode, RawRow } from './notices.table.ts';

/** A notice that did not come before. */
export interface FreshItem {
  hash: string;
  raw: RawRow;
  content: NoticeContent;
}

/** What matching needs to know of the municipality. */
export interface MatchSetting {
  municipalityId: string;
  towns: readonly string[];
  thresholds: MatchThresholds;
  today: LocalDate;
}

/** A fresh notice with the person it is about, or the question whom it is about. */
export interface MatchedItem extends FreshItem {
  id: string;
  receivedOn: LocalDate;
  lanes: NoticeLane[];
  /** Undefined while the person is a question. */
  personId: string | undefined;
  isNewPerson: boolean;
  question: NoticeQuestionCode | undefined;
  candidates: readonly ScoredCandidate[];
}

// With a doubt about who somebody is no person is made or changed: these wait for a decision whatever came before.
const doubtsAboutIdentity: readonly NoticeDoubtCode[] = ['born-after-detention', 'age-under-12', 'age-over-100'];
const mostCandidates = 5;

/** Decides for each notice, in the given order, about whom it is; somebody new is known to the ones after it. */
export async function matchItems(
  ctx: RequestContext,
  setting: MatchSetting,
  items: readonly FreshItem[],
): Promise<MatchedItem[]> {
  const pool = await fillPool(ctx, setting, items);
  return items.map((item) => matchOne(item, setting, pool));
}

async function fillPool(
  ctx: RequestContext,
  { municipalityId, thresholds }: MatchSetting,
  items: readonly FreshItem[],
): Promise<CandidatePool> {
  const pool = makeCandidatePool();
  const bsns = new Set(items.map(({ content }) => content.bsn).filter((bsn) => bsn !== undefined));
  for (const holder of await findHolders(ctx, municipalityId, [...bsns])) pool.add(holder);
  // Most notices are about somebody known by BSN; only the others are worth looking around for.
  const others = items.filter(({ content }) => {
    const holder = content.bsn === undefined ? undefined : pool.holderOf(content.bsn);
    return holder === undefined || decideMatch(content, [holder], thresholds).kind !== 'same';
  });
  if (others.length === 0) return pool;
  const candidates = await findAllCandidates(
    ctx,
    municipalityId,
    others.map(({ content }) => content),
  );
  for (const candidate of candidates) pool.add(candidate);
  return pool;
}

function matchOne(item: FreshItem, setting: MatchSetting, pool: CandidatePool): MatchedItem {
  const { content } = item;
  const receivedOn = content.receivedOn ?? setting.today;
  const dated = { ...content, receivedOn };
  const lanes = [...lanesOf(dated, setting.towns)];
  const doubt = doubtsAbout(dated, setting.today)[0];
  const matched = { ...item, id: newId(), receivedOn, lanes, isNewPerson: false };
  const decision = decide(content, setting, pool);
  if (lanes.includes('other-municipality')) return { ...matched, ...asQuestion('other-municipality', decision) };
  if (doubt !== undefined && doubtsAboutIdentity.includes(doubt)) return { ...matched, ...asQuestion(doubt, decision) };
  if (decision.kind === 'question') return { ...matched, ...asQuestion(decision.code, decision) };
  const personId = decision.kind === 'same' ? decision.personId : newId();
  const isNewPerson = decision.kind === 'new';
  if (isNewPerson) pool.add({ ...content, personId, bsn: content.bsn ?? null, birthDate: content.birthDate ?? null });
  return { ...matched, personId, isNewPerson, question: doubt, candidates: [] };
}

function decide(content: NoticeContent, { thresholds }: MatchSetting, pool: CandidatePool): MatchDecision {
  const holder = content.bsn === undefined ? undefined : pool.holderOf(content.bsn);
  const quick = holder === undefined ? undefined : decideMatch(content, [holder], thresholds);
  return quick?.kind === 'same' ? quick : decideMatch(content, pool.alike(content), thresholds);
}

function asQuestion(code: NoticeQuestionCode, decision: MatchDecision) {
  const certain =
    decision.kind === 'same' ? [{ personId: decision.personId, score: 100, reasons: [], proposed: true }] : [];
  const candidates = decision.kind === 'question' ? decision.candidates.slice(0, mostCandidates) : certain;
  return { personId: undefined, question: code, candidates };
}
