import { todayIn } from '../../kernel/local-date.ts';
import { typeEuros } from '../../kernel/money.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { writeCsv } from '../../platform/files/write-csv.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findRequests, type ShownRequest } from './budget.queries.ts';
import { RequestState } from './budget.schema.ts';
import { decidedHowText, requestStateText } from './budget.text.ts';
import { getFund } from './ledger.queries.ts';
import { allocatedIn, shareOf } from './ledger.rules.ts';

const headings = [
  'Aanvraag',
  'Aangevraagd op',
  'Wat',
  'Knelpunt',
  'Waarom past niets anders',
  'Wat voorkomt het',
  'Gevraagd in euro',
  'Status',
  'Besloten op',
  'Hoe besloten',
  'Mandaat in euro',
  'Toelichting bij het besluit',
  'Betaald in euro',
];

const everyRequest = 100_000;

/** The accountability report of a fund: every request, then what came in and what became of it. No name is in it. */
export async function writeReport(ctx: RequestContext, fundId: string): Promise<{ name: string; content: string }> {
  const fund = await getFund(ctx, fundId);
  const requests = await findRequests(ctx, { states: RequestState.options, fundId, limit: everyRequest });
  const { balances, cofundingPercent, municipalityId } = fund;
  const ownPart = shareOf(balances.paid, cofundingPercent);
  const totals = [
    ['Toegekend', allocatedIn(balances)],
    [`waarvan eigen deel gemeente (${cofundingPercent}%)`, -balances.cofunding],
    ['Gereserveerd', balances.reserved],
    ['Goedgekeurd', balances.committed],
    ['Betaald', balances.paid],
    ['waarvan eigen deel gemeente', ownPart],
    ['waarvan uit de pot', balances.paid - ownPart],
    ['Beschikbaar', balances.available],
  ] as const;
  const rows = [...requests.toReversed().map(rowOf), [], ...totals.map(([label, cents]) => [label, typeEuros(cents)])];
  recordAudit(ctx, 'budget.report-downloaded', {
    municipalityId,
    subjectId: fundId,
    personIds: [...new Set(requests.map(({ personId }) => personId))],
  });
  let content = '';
  for await (const line of writeCsv(headings, rows)) content += line;
  return { name: `verantwoording-${fund.name}-${fund.year}.csv`, content };
}

function rowOf(request: ShownRequest): string[] {
  const { decidedAt, decidedHow, paidCents } = request;
  return [
    request.id,
    todayIn(request.askedAt),
    request.what,
    request.bottleneck,
    request.why,
    request.prevents,
    typeEuros(request.amountCents),
    requestStateText[request.state],
    decidedAt === null ? '' : todayIn(decidedAt),
    decidedHow === null ? '' : decidedHowText[decidedHow],
    typeEuros(request.mandateCents),
    request.decisionNote,
    paidCents === null ? '' : typeEuros(paidCents),
  ];
}
