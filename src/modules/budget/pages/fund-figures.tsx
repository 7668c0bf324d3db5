import { showEuros } from '../../../kernel/money.ts';
import { StatTile } from '../../../ui/card.tsx';
import { Grid, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { BudgetFigures } from '../budget-figures.rules.ts';

/** How long a decision takes, and what keeps coming back. */
export function FundFigures({ figures }: { figures: BudgetFigures }) {
  const { medianDays, byMandate, byPerson, waiting, bottlenecks } = figures;
  return (
    <>
      <Section title="Tijd tot het besluit" id="tijd">
        <Grid blocks="narrow">
          <StatTile
            label="Van aanvraag tot besluit"
            value={medianDays === undefined ? '–' : showDays(medianDays)}
            note={`mediaan van ${byPerson} ${byPerson === 1 ? 'besluit' : 'besluiten'} door een tweede persoon`}
          />
          <StatTile label="Meteen goed" value={byMandate} note="binnen het mandaat" />
          <StatTile label="Wacht op besluit" value={waiting} />
        </Grid>
      </Section>
      <Section title="Knelpunten" id="knelpunten">
        {bottlenecks.length === 0 ? (
          <EmptyState title="Nog geen aanvragen">Wat steeds terugkomt, staat straks hier.</EmptyState>
        ) : (
          <Table
            caption="Hoe vaak elk knelpunt een aanvraag gaf; zonder wat is ingetrokken"
            rows={bottlenecks}
            rowKey={({ label }) => label}
            columns={[
              {
                label: 'Knelpunt',
                isRowHeader: true,
                cell: ({ label, count }) => `${count}× ${label}`,
              },
              { label: 'Gevraagd', isNumeric: true, isUnbroken: true, cell: ({ cents }) => showEuros(cents) },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function showDays(days: number): string {
  return days === 1 ? '1 dag' : `${String(days).replace('.', ',')} dagen`;
}
