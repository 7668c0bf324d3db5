import { hideSmall, tallyOf, type ShownTallies } from '../../kernel/tally.ts';
import type { RequestState } from './budget.schema.ts';
import { requestStateText } from './budget.text.ts';
import { allocatedIn, shareOf, type Balances } from './ledger.rules.ts';

/** A request as the report counts it. */
export interface ReportedRequest {
  state: RequestState;
  bottleneck: string;
  averted: string;
  amountCents: number;
  paidCents: number | null;
  personId: string;
}

/** One amount of the report, with what it is part of. */
export interface MoneyLine {
  label: string;
  cents: number;
  /** Part of the line above it that is none. */
  isPart: boolean;
}

/** A fund as the report needs it. */
export interface ReportedFund {
  name: string;
  year: number;
  cofundingPercent: number;
  balances: Balances;
}

/** The accountability report of a fund: money to the cent, requests and persons without small numbers. */
export interface FundReport<Fund extends ReportedFund = ReportedFund> {
  fund: Fund;
  threshold: number;
  money: MoneyLine[];
  /** Undefined: too few to show. */
  requests: number | undefined;
  persons: number | undefined;
  breakdowns: { title: string; tallies: ShownTallies }[];
}

/** What came into a fund and what became of it. What came in is always the sum of what it became. */
export function moneyOf({ balances, cofundingPercent, year }: ReportedFund): MoneyLine[] {
  const { brought, cofunding, paid, carried, returned } = balances;
  const ownPart = shareOf(paid, cofundingPercent);
  const line = (label: string, cents: number): MoneyLine => ({ label, cents, isPart: false });
  const part = (label: string, cents: number): MoneyLine => ({ label: `waarvan ${label}`, cents, isPart: true });
  return [
    line('Toegekend', allocatedIn(balances)),
    part('eigen deel gemeente', Math.abs(cofunding)),
    ...(brought === 0 ? [] : [line(`Meegenomen uit ${year - 1}`, -brought)]),
    line('Gereserveerd', balances.reserved),
    line('Goedgekeurd, nog te betalen', balances.committed),
    line('Betaald', paid),
    part(`eigen deel gemeente (${cofundingPercent}%)`, ownPart),
    part('uit de pot', paid - ownPart),
    ...(carried === 0 ? [] : [line(`Doorgeschoven naar ${year + 1}`, carried)]),
    line('Teruggegeven', returned),
    line('Beschikbaar', balances.available),
  ];
}

/** What was approved and came free again: not used at all, or for less than was approved. */
function cameFree(requests: readonly ReportedRequest[]): MoneyLine[] {
  const lapsed = requests.filter(({ state }) => state === 'lapsed').reduce((sum, one) => sum + one.amountCents, 0);
  const less = requests.reduce((sum, { amountCents, paidCents }) => sum + amountCents - (paidCents ?? amountCents), 0);
  return [
    { label: 'Vervallen: goedgekeurd en niet gebruikt', cents: lapsed, isPart: false },
    { label: 'Minder betaald dan goedgekeurd', cents: less, isPart: false },
  ];
}

/** The report of a fund from its requests. What was withdrawn counts as a request, not as a bottleneck. */
export function reportOf<Fund extends ReportedFund>(
  fund: Fund,
  requests: readonly ReportedRequest[],
  threshold: number,
): FundReport<Fund> {
  const kept = requests.filter(({ state }) => state !== 'withdrawn');
  const granted = kept.filter(({ state }) => state === 'paid' || state === 'approved');
  const shown = (count: number): number | undefined => (count >= threshold ? count : undefined);
  const breakdown = (
    title: string,
    counted: readonly ReportedRequest[],
    labelOf: (request: ReportedRequest) => string,
  ): FundReport['breakdowns'][number] => ({ title, tallies: hideSmall(tallyOf(counted, labelOf), threshold) });
  return {
    ...{ fund, threshold, money: [...moneyOf(fund), ...cameFree(requests)] },
    requests: shown(requests.length),
    persons: shown(new Set(requests.map(({ personId }) => personId)).size),
    breakdowns: [
      breakdown('Status', requests, ({ state }) => requestStateText[state]),
      breakdown('Knelpunt', kept, ({ bottleneck }) => bottleneck),
      breakdown('Wat het voorkwam', granted, ({ averted }) => averted || 'niet gekozen'),
    ],
  };
}
