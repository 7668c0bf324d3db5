import { barChart } from '../../src/ui/charts/bar-chart.ts';
import { ChartFigure } from '../../src/ui/charts/chart-figure.tsx';
import { lineChart } from '../../src/ui/charts/line-chart.ts';
import { PageHead } from '../../src/ui/heading.tsx';
import { Grid } from '../../src/ui/layout.tsx';
import { Table } from '../../src/ui/table.tsx';

const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const local = [14.1, 13.2, 10.9, null, 11.8, 12.4, 12.9, 12.2];
const country = [17.9, 17.2, 14.8, 14.1, 14.9, 15.3, 15.8, 15.6];
const ages = ['12-17', '18-27', '28-37', '38-47', '48-57', '58+'];
const text = {
  title: 'Uitstroom per 10.000 inwoners',
  description: 'Gouda ligt elk jaar onder het landelijke cijfer.',
  unit: 'per 10.000 inwoners',
};

const outflow = lineChart(
  text,
  [
    { name: 'Gouda', points: years.map((x, index) => ({ x, y: local[index] ?? null })) },
    { name: 'Nederland', points: years.map((x, index) => ({ x, y: country[index] ?? null })) },
  ],
  { numbers: 'decimal' },
);
const ageBands = barChart(
  {
    title: 'Leeftijd bij vrijlating',
    description: 'In Gouda is 38 procent 18 tot en met 27 jaar; in het land 19 procent.',
    unit: 'deel van de vrijgelatenen',
  },
  [
    { name: 'Gouda', points: ages.map((x, index) => ({ x, y: [null, 0.38, 0.27, 0.17, 0.12, 0.06][index] ?? null })) },
    {
      name: 'Nederland',
      points: ages.map((x, index) => ({ x, y: [0.02, 0.19, 0.31, 0.24, 0.15, 0.09][index] ?? null })),
    },
  ],
  { numbers: 'percent' },
);
const cohorts = [
  { name: '2019', shares: [0, 0.1, 0.18, 0.28, 0.36, 0.41] },
  { name: '2020', shares: [0, 0.09, 0.16, 0.25, 0.32, 0.36] },
  { name: '2021', shares: [0, 0.08, 0.14, 0.22, 0.28, 0.31] },
  { name: '2022', shares: [0, 0.07, 0.12, 0.19, 0.24, 0.26] },
];
const days = [0, 90, 180, 365, 540, 730];
const back = lineChart(
  { title: 'Terug in detentie', description: 'Na twee jaar is 41 procent terug.', unit: 'deel dat terug is' },
  cohorts.map(({ name, shares }) => ({ name, points: days.map((x, index) => ({ x, y: shares[index] ?? null })) })),
  { numbers: 'percent', isStepped: true, top: 0.5, showX: (day) => `${Math.round(day / 30.4)} mnd` },
);

const about = {
  tableLabel: 'Bekijk de cijfers',
  definition: 'Het aantal mensen dat in het jaar vrijkwam, gedeeld door het aantal inwoners op 1 januari, maal 10.000.',
  source: 'Bron: eigen registratie; inwoners: CBS, 1 januari van het jaar.',
  table: (
    <Table
      caption="Uitstroom per 10.000 inwoners"
      columns={[
        { label: 'Jaar', isRowHeader: true, cell: (year: number) => year },
        { label: 'Gouda', isNumeric: true, cell: (year) => local[years.indexOf(year)] ?? 'niet bekend' },
        { label: 'Nederland', isNumeric: true, cell: (year) => country[years.indexOf(year)] },
      ]}
      rows={years}
      rowKey={String}
    />
  ),
};

/** Charts with their tables. */
export function ChartsPage() {
  return (
    <>
      <PageHead title="Cijfers" lead="Hoe het gaat met mensen die terugkomen in Gouda." />
      <ChartFigure
        caption="Gouda ligt elk jaar onder het landelijke cijfer"
        svg={outflow}
        warnings={['Over 2021 is het cijfer van Gouda niet bekend.']}
        {...about}
      />
      <Grid blocks="half">
        <ChartFigure caption="Twee keer zo veel jongeren als in het land" svg={ageBands} {...about} />
        <ChartFigure caption="Na twee jaar is 41 procent terug in detentie" svg={back} {...about} />
      </Grid>
    </>
  );
}
