import { Conflict, Invalid } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { isOpenState, recordScreening, type CaseFile } from '../cases/cases.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import { fieldOf, type SentDomain } from './need-forms.schema.ts';
import { needsCatalogue } from './needs-catalogue.ts';
import { insertNeedChanges, insertNeeds, type Need, type NewNeedChange } from './needs.queries.ts';
import { refuseDomain } from './needs.rules.ts';
import { writeNeed } from './needs.service.ts';
import { canReadDomain } from './read-domain.ts';
import { findScreening, lockCase, writeMeasurement, writeReview, type Screening } from './screening.queries.ts';

/** The form as it stands now, by field: what the page shows and what a stale form is laid beside. */
export function screeningValues({ reviews, needs, measurements, version }: Screening): Record<string, string> {
  const values: Record<string, string> = { version };
  for (const { code } of lifeDomains) {
    const review = reviews.find(({ domain }) => domain === code);
    values[fieldOf.answer(code)] = review?.answer ?? 'not-asked';
    values[fieldOf.ownWords(code)] = review?.ownWords ?? '';
  }
  for (const need of needs.filter(isTick)) values[fieldOf.need(need.code)] = 'true';
  for (const { moment, domain, condition } of measurements) {
    if (moment === 'begin') values[fieldOf.condition(domain)] = condition;
  }
  return values;
}

/** Whether the form shows the need as a tick that can be taken away: of the catalogue, and nothing was done yet. */
export const isTick = ({ code, status }: Pick<Need, 'code' | 'status'>): boolean =>
  code !== '' && status === 'not-started';

/** Whether the screening also measures how the conditions are at the begin: only until a later moment was measured. */
export const measuresBegin = ({ measurements }: Pick<Screening, 'measurements'>): boolean =>
  measurements.every(({ moment }) => moment === 'begin');

/**
 * Stores what was asked in every domain, with the needs that were named and the conditions at the begin, and moves the
 * file on. Throws Invalid per field, and Conflict when somebody was first or the file has ended.
 */
export async function saveScreening(
  ctx: RequestContext,
  sent: { caseId: string; version: string; domains: readonly SentDomain[] },
): Promise<CaseFile> {
  const file = await lockCase(ctx, sent.caseId);
  if (!isOpenState(file.state)) throw new Conflict('case-not-open');
  const known = await findScreening(ctx, file);
  if (known.version !== sent.version) throw new Conflict('changed-meanwhile', screeningValues(known));
  const domains = sent.domains.filter(({ domain }) => canReadDomain(ctx.actor, domain));
  refuseDomains(domains, known);
  const changes: NewNeedChange[] = [];
  for (const one of domains) changes.push(...(await saveDomain(ctx, file, { sent: one, known })));
  await insertNeedChanges(ctx, file, changes);
  recordAudit(ctx, 'needs.screened', {
    municipalityId: file.municipalityId,
    caseId: file.id,
    personIds: [file.personId],
    detail: { answers: Object.fromEntries(domains.map(({ domain, answer }) => [domain, answer])) },
  });
  return recordScreening(ctx, file.id, resultOf([...domains, ...keptAnswers(ctx.actor, known)]));
}

// A domain that this reader cannot fill in counts as it was answered before.
function keptAnswers(actor: Actor, { reviews }: Screening): Pick<SentDomain, 'domain' | 'answer'>[] {
  const closed = lifeDomains.filter(({ code }) => !canReadDomain(actor, code));
  return closed.map(({ code }) => ({
    domain: code,
    answer: reviews.find(({ domain }) => domain === code)?.answer ?? 'not-asked',
  }));
}

function resultOf(domains: readonly Pick<SentDomain, 'domain' | 'answer'>[]) {
  return {
    isComplete: domains.every(({ domain, answer }) => domain === 'social-network' || answer !== 'not-asked'),
    hasNeeds: domains.some(({ answer }) => answer === 'needs'),
  };
}

function refuseDomains(domains: readonly SentDomain[], known: Screening): void {
  const reasons = domains.flatMap(({ domain, answer, ticked, other }) => {
    const kept = known.needs.filter((need) => need.domain === domain && !isTick(need));
    const reason = refuseDomain({ answer, ticked, other, kept });
    return reason === undefined ? [] : [[fieldOf.answer(domain), reason] as const];
  });
  if (reasons.length > 0) throw new Invalid(Object.fromEntries(reasons));
}

interface DomainStep {
  sent: SentDomain;
  known: Screening;
}

async function saveDomain(ctx: RequestContext, file: CaseFile, step: DomainStep): Promise<NewNeedChange[]> {
  const { domain, answer, ownWords } = step.sent;
  const before = step.known.reviews.find((one) => one.domain === domain) ?? { answer: 'not-asked', ownWords: '' };
  if (before.answer !== answer || before.ownWords !== ownWords) {
    await writeReview(ctx, file, { domain, answer, ownWords });
  }
  await saveBegin(ctx, file, step);
  const named = await saveNeeds(ctx, file, step);
  if (before.answer === answer) return named;
  const changes = { answer: { from: before.answer, to: answer } };
  return [{ needId: null, domain, event: 'needs.screened', changes }, ...named];
}

async function saveBegin(ctx: RequestContext, file: CaseFile, { sent, known }: DomainStep): Promise<void> {
  const { domain, condition } = sent;
  const measured = known.measurements.find((one) => one.domain === domain);
  if (condition === undefined || condition === measured?.condition || !measuresBegin(known)) return;
  await writeMeasurement(ctx, file, { moment: 'begin', domain, condition, measuredOn: todayIn(ctx.now) });
}

async function saveNeeds(ctx: RequestContext, file: CaseFile, { sent, known }: DomainStep): Promise<NewNeedChange[]> {
  const { domain, answer } = sent;
  const here = known.needs.filter((need) => need.domain === domain);
  const wanted = answer === 'needs' ? sent.ticked : [];
  for (const need of here.filter((one) => isTick(one) && !wanted.includes(one.code))) {
    await writeNeed(ctx, need, { event: 'need.withdrawn', fields: { withdrawnAt: ctx.now } });
  }
  const named = needsCatalogue[domain]
    .filter(({ code }) => wanted.includes(code) && !here.some((need) => need.code === code))
    .map(({ code, dutch }) => ({ code, title: dutch }));
  if (answer === 'needs' && sent.other !== '') named.push({ code: '', title: sent.other });
  const stamp = { createdAt: ctx.now, changedAt: ctx.now, changedOn: todayIn(ctx.now) };
  const needs = named.map((one) => ({
    id: newId(),
    municipalityId: file.municipalityId,
    caseId: file.id,
    domain,
    status: 'not-started' as const,
    ...one,
    ...stamp,
  }));
  await insertNeeds(ctx, needs);
  return needs.map(({ id }) => ({ needId: id, domain, event: 'need.identified', changes: {} }));
}
