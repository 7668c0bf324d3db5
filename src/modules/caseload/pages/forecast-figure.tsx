import { monthOf, yearOf, type LocalDate } from '../../../kernel/local-date.ts';
import { barChart } from '../../../ui/charts/bar-chart.ts';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { showNumber } from '../../../ui/charts/chart.ts';
import { Table } from '../../../ui/table.tsx';
import type { ForecastMonth } from '../forecast.rules.ts';
import type { CaseloadView } from '../view-caseload.ts';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const monthName = (day: LocalDate): string => `${months[monthOf(day) - 1] ?? ''} ${String(yearOf(day))}`;
const half = (value: number): string => showNumber(value, 'decimal');

function describe(forecast: readonly ForecastMonth[]): string {
  const inflow = forecast.reduce((sum, month) => sum + month.inflow, 0);
  const places = forecast.reduce((sum, month) => sum + month.places, 0);
  const last = forecast.at(-1)?.balance ?? 0;
  const end = last < 0 ? `Dan zijn er ${half(-last)} plaatsen te kort.` : `Dan zijn er ${half(last)} plaatsen over.`;
  return `In zes maanden komen ${inflow} kandidaten vrij; er zijn of komen ${half(places)} plaatsen vrij. ${end}`;
}

/** Who comes out against what comes free, per month, with the numbers in a table. */
export function ForecastFigure({ view: { forecast } }: { view: CaseloadView }) {
  const text = { title: 'Instroom en plaatsen', unit: 'aantal', description: describe(forecast) };
  const svg = barChart(
    text,
    [
      {
        name: 'Kandidaten die vrijkomen',
        points: forecast.map(({ month, inflow }) => ({ x: shortName(month), y: inflow })),
      },
      {
        name: 'Plaatsen die vrij zijn of komen',
        points: forecast.map(({ month, places }) => ({ x: shortName(month), y: places })),
      },
    ],
    { numbers: 'decimal' },
  );
  return (
    <ChartFigure
      caption={text.description}
      svg={svg}
      definition="Kandidaten die aan alle criteria voldoen en wie op de wachtlijst staat, in de maand van de bekende vrijlating; wie al vrij is, telt in deze maand. Plaatsen: wat nu vrij is telt in deze maand, daarna wat vrijkomt als de periode van volgen voorbij is."
      source="Eigen dossiers, nu."
      warnings={['Wie nog niet beoordeeld is, of een onbekende vrijlating heeft, telt niet mee.']}
      tableLabel="Bekijk de getallen"
      table={
        <Table
          caption={text.title}
          rows={forecast}
          rowKey={({ month }) => month}
          columns={[
            { label: 'Maand', isRowHeader: true, cell: ({ month }) => monthName(month) },
            { label: 'Kandidaten', isNumeric: true, cell: ({ inflow }) => inflow },
            { label: 'Plaatsen', isNumeric: true, cell: ({ places }) => half(places) },
            { label: 'Over tot en met deze maand', isNumeric: true, cell: ({ balance }) => half(balance) },
          ]}
        />
      }
    />
  );
}

const shortName = (day: LocalDate): string => months[monthOf(day) - 1] ?? '';
