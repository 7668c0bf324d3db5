import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import type { ShownTallies } from '../../../kernel/tally.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { StatTile } from '../../../ui/card.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { fundLink, reportedRequestsLink, reportFileLink } from '../budget.links.ts';
import type { FundWithBalances } from '../ledger.queries.ts';
import type { FundReport } from '../make-report.ts';

interface ReportPageProps {
  report: FundReport<FundWithBalances>;
  today: LocalDate;
}

/** What a fund was used for, to print or to send to who gave it; nobody can be recognised in it. */
export function ReportPage({ report, today }: ReportPageProps) {
  const { fund, money, breakdowns, threshold } = report;
  return (
    <>
      <PageHead
        title={`Verantwoording ${fund.name} ${fund.year}`}
        above={<TextLink href={fundLink(fund.id)}>{`${fund.name} ${fund.year}`}</TextLink>}
        lead={`${fund.municipalityName}, stand van ${showDate(today)}. Aantallen onder de ${threshold} staan er niet in, zodat niemand te herkennen is.`}
        actions={<Files fundId={fund.id} />}
      />
      <Section title="Geld" id="geld">
        <Table
          caption="Wat binnenkwam en wat ermee gebeurde"
          hideCaption
          rows={money}
          rowKey={({ label }) => label}
          columns={[
            { label: 'Onderdeel', isRowHeader: true, cell: ({ label }) => label },
            { label: 'Bedrag', isNumeric: true, isUnbroken: true, cell: ({ cents }) => showEuros(cents) },
          ]}
        />
      </Section>
      <Section title="Aanvragen" id="aanvragen">
        <Grid blocks="narrow">
          <StatTile label="Aanvragen" value={report.requests ?? `minder dan ${threshold}`} />
          <StatTile label="Personen" value={report.persons ?? `minder dan ${threshold}`} />
        </Grid>
      </Section>
      {breakdowns.map(({ title, tallies }) => (
        <Section key={title} title={title} id={title.toLowerCase().replaceAll(' ', '-')}>
          <Breakdown title={title} tallies={tallies} threshold={threshold} />
        </Section>
      ))}
    </>
  );
}

function Files({ fundId }: { fundId: string }) {
  return (
    <>
      <ButtonLink href={reportFileLink(fundId)} kind="secondary" download="">
        Download als CSV
      </ButtonLink>
      <ButtonLink href={reportedRequestsLink(fundId)} kind="subtle" download="">
        Alle aanvragen als CSV
      </ButtonLink>
    </>
  );
}

interface BreakdownProps {
  title: string;
  tallies: ShownTallies;
  threshold: number;
}

function Breakdown({ title, tallies: { shown, rest }, threshold }: BreakdownProps) {
  if (shown.length === 0 && rest === undefined) {
    return <EmptyState title="Nog geen aanvragen">Zodra er aanvragen zijn, staan ze hier geteld.</EmptyState>;
  }
  const few = `minder dan ${threshold}`;
  const rows = [
    ...shown.map(({ label, count, cents }) => ({ label, count: String(count), cents: showEuros(cents) })),
    ...(rest === undefined
      ? []
      : [
          {
            label: shown.length > 0 ? 'Overig' : 'Alle samen',
            count: rest.isSmall ? few : String(rest.count),
            cents: rest.isSmall ? '–' : showEuros(rest.cents),
          },
        ]),
  ];
  return (
    <Table
      caption={title}
      hideCaption
      rows={rows}
      rowKey={({ label }) => label}
      columns={[
        { label: title, isRowHeader: true, cell: ({ label }) => label },
        { label: 'Aantal', isNumeric: true, cell: ({ count }) => count },
        { label: 'Gevraagd', isNumeric: true, isUnbroken: true, cell: ({ cents }) => cents },
      ]}
    />
  );
}
