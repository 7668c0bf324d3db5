import { TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { fundLink, ledgerLink } from '../budget.links.ts';
import type { EntryWithLines, FundWithBalances } from '../ledger.queries.ts';
import { LedgerTable } from './ledger-table.tsx';

interface LedgerPageProps {
  fund: FundWithBalances;
  entries: readonly EntryWithLines[];
  older: number | undefined;
  canCorrect: boolean;
}

/** The whole ledger of a fund, page by page. */
export function LedgerPage({ fund, entries, older, canCorrect }: LedgerPageProps) {
  return (
    <>
      <PageHead
        title="Boekingen"
        above={<TextLink href={fundLink(fund.id)}>{`${fund.name} ${fund.year}`}</TextLink>}
        lead="De nieuwste boven. Een boeking verandert nooit: een fout krijgt een tegenboeking."
      />
      <LedgerTable entries={entries} canCorrect={canCorrect} />
      <Pagination
        label="Boekingen"
        next={older === undefined ? undefined : { href: ledgerLink(fund.id, older), label: 'Oudere boekingen' }}
      />
    </>
  );
}
