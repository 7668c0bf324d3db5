import { showEuros } from '../../../kernel/money.ts';
import { StatTile } from '../../../ui/card.tsx';
import { fundLink } from '../budget.links.ts';
import type { FundWithBalances } from '../ledger.queries.ts';
import { cameInto } from '../ledger.rules.ts';

/** What is left of a fund. */
export function FundTile({ fund, hasPlace }: { fund: FundWithBalances; hasPlace: boolean }) {
  const { id, name, year, balances, municipalityName, closedAt } = fund;
  return (
    <StatTile
      label={`${name} ${year}${hasPlace ? `, ${municipalityName}` : ''}`}
      href={fundLink(id)}
      value={showEuros(balances.available)}
      note={`${closedAt === null ? '' : 'gesloten, '}over van ${showEuros(cameInto(balances))}`}
      tone={balances.available === 0 ? 'warning' : undefined}
    />
  );
}
