import { showNumber } from '../../../ui/charts/chart.ts';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import type { BudgetRow } from '../budget-figures.rules.ts';
import { figureTexts } from '../figures.text.ts';
import { cellText, partText, yearText, type FiguresView } from './figures-view.ts';

/** How long decisions about money take, and what keeps being in the way; nothing is shown without requests. */
export function BudgetFigure({ view }: { view: FiguresView }) {
  const { budget, municipality, moment } = view;
  if (budget.length === 0) return null;
  const { title, definition, warning } = figureTexts.budget;
  return (
    <Section title={title} id="budget">
      <Table
        caption="Aanvragen voor budget per jaar"
        hideCaption
        rows={budget}
        rowKey={({ year }) => String(year)}
        columns={[
          { label: 'Jaar', isRowHeader: true, cell: ({ year }) => yearText(view, year) },
          { label: 'Aanvragen', isNumeric: true, cell: ({ requests }) => cellText(view, requests, 'number') },
          { label: 'Meteen goed', isNumeric: true, cell: (row) => partText(view, row.withinMandate, 'percent') },
          { label: 'Door een persoon', isNumeric: true, cell: ({ byPerson }) => cellText(view, byPerson, 'number') },
          { label: 'Mediaan in dagen', isNumeric: true, cell: (row) => partText(view, row.medianDays, 'decimal') },
          { label: 'Knelpunten', cell: (row) => <Bottlenecks row={row} threshold={view.input.settings.smallNumber} /> },
        ]}
      />
      <Notice tone="info">{warning}</Notice>
      <Subtle>{definition}</Subtle>
      <Subtle>{`Bron: aanvragen voor budget van ${municipality.name}, stand ${moment}.`}</Subtle>
    </Section>
  );
}

function Bottlenecks({ row, threshold }: { row: BudgetRow; threshold: number }) {
  const { shown, rest } = row.bottlenecks;
  if (shown.length === 0) return `elk minder dan ${threshold}`;
  return (
    <>
      {shown.map(({ label, count }) => (
        <div key={label}>{`${showNumber(count, 'number')}× ${label}`}</div>
      ))}
      {rest !== undefined && <div>{`${showNumber(rest.count, 'number')}× overig`}</div>}
    </>
  );
}
