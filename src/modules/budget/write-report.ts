import { todayIn } from '../../kernel/local-date.ts';
import { typeEuros } from '../../kernel/money.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { writeCsv } from '../../platform/files/write-csv.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findRequests, type ShownRequest } from './budget.queries.ts';
import { RequestState } from './budget.schema.ts';
import { decidedHowText, requestStateText } from './budget.text.ts';
import { getFund } from './ledger.queries.ts';
import { moneyOf, type FundReport } from './make-report.ts';

const headings = [
  'Aanvraag',
  'Aangevraagd op',
  'Wat',
  'Knelpunt',
  'Waarom past niets anders',
  'Wat voorkomt het',
  'Vooral',
  'Gevraagd in euro',
  'Status',
  'Besloten op',
  'Hoe besloten',
  'Mandaat in euro',
  'Toelichting bij het besluit',
  'Betaald in euro',
];

/** The accountability report of a fund as a file: the same numbers as its page. */
export async function writeReport(report: FundReport): Promise<{ name: string; content: string }> {
  const { fund, threshold, requests, persons, breakdowns } = report;
  const few = `minder dan ${threshold}`;
  const count = (shown: number | undefined): string => (shown === undefined ? few : String(shown));
  const rows = [
    ...report.money.map(({ label, cents }) => [label, '', typeEuros(cents)]),
    ['Aanvragen', count(requests), ''],
    ['Personen', count(persons), ''],
    ...breakdowns.flatMap(({ title, tallies: { shown, rest } }) => [
      ...shown.map((tally) => [`${title}: ${tally.label}`, String(tally.count), typeEuros(tally.cents)]),
      ...(rest === undefined
        ? []
        : [[`${title}: overig`, rest.isSmall ? few : String(rest.count), rest.isSmall ? '' : typeEuros(rest.cents)]]),
    ]),
  ];
  let content = '';
  for await (const line of writeCsv(['Onderdeel', 'Aantal', 'Euro'], rows)) content += line;
  return { name: `verantwoording-${fund.name}-${fund.year}.csv`, content };
}

const everyRequest = 100_000;

/** Every request to a fund behind its accountability report, then what came in and what became of it. No name is in it. */
export async function writeRequests(ctx: RequestContext, fundId: string): Promise<{ name: string; content: string }> {
  const fund = await getFund(ctx, fundId);
  const requests = await findRequests(ctx, { states: RequestState.options, fundId, limit: everyRequest });
  const rows = [
    ...requests.toReversed().map(rowOf),
    [],
    ...moneyOf(fund).map(({ label, cents }) => [label, typeEuros(cents)]),
  ];
  recordAudit(ctx, 'budget.requests-downloaded', {
    municipalityId: fund.municipalityId,
    subjectId: fundId,
    personIds: [...new Set(requests.map(({ personId }) => personId))],
  });
  let content = '';
  for await (const line of writeCsv(headings, rows)) content += line;
  return { name: `aanvragen-${fund.name}-${fund.year}.csv`, content };
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
    request.averted,
    typeEuros(request.amountCents),
    requestStateText[request.state],
    decidedAt === null ? '' : todayIn(decidedAt),
    decidedHow === null ? '' : decidedHowText[decidedHow],
    typeEuros(request.mandateCents),
    request.decisionNote,
    paidCents === null ? '' : typeEuros(paidCents),
  ];
}
