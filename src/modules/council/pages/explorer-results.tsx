import { StatTile } from '../../../ui/card.tsx';
import { ChartFigure } from '../../../ui/charts/chart-figure.tsx';
import { lineChart } from '../../../ui/charts/line-chart.ts';
import { Grid, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Explored } from '../explorer.service.ts';
import { showOne, showShare } from '../explorer.text.ts';
import type { Range } from '../rio-costs.rules.ts';
import type { RioOutcome } from '../rio-simulation.rules.ts';

const bandName = '8 van de 10 jaren';

/** Names each row of a table. */
export const riosColumn = {
  label: 'Aantal',
  isRowHeader: true,
  isUnbroken: true,
  cell: ({ rios }: { rios: number }) => (rios === 1 ? '1 RIO' : `${rios} RIO’s`),
};

/** "30 (25 tot 35)"; a dash where there was nothing to measure. */
export function showRange(range: Range | undefined, show: (value: number) => string): string {
  if (range === undefined) return '–';
  const [low, middle, high] = [show(range.low), show(range.middle), show(range.high)];
  return low === high ? middle : `${middle} (${low} tot ${high})`;
}

/** The answer in numbers and two pictures. */
export function ExplorerResults({ explored }: { explored: Explored }) {
  const { capacity } = explored;
  return (
    <>
      <Section title="In het kort" id="kort">
        <Grid blocks="narrow">
          <StatTile value={showOne(capacity.candidatesPerYear)} label="kandidaten per jaar" note="voldoet en wil" />
          <StatTile
            value={showOne(capacity.startsPerRio)}
            label="mensen per RIO per jaar"
            note="als alle plekken bezet zijn"
          />
          <StatTile
            value={showOne(capacity.riosToMatch)}
            label="RIO’s: net zoveel plekken als kandidaten"
            note="daaronder valt altijd iemand af"
          />
        </Grid>
      </Section>
      <Section title="Wie wordt bereikt" id="bereik">
        <ReachFigure explored={explored} />
      </Section>
      <Section title="Hoelang men wacht" id="wachttijd">
        <WaitFigure explored={explored} />
      </Section>
    </>
  );
}

const sourceOf = ({ years, warmUp }: Explored): string =>
  `Bron: simulatie met wat hierboven is ingevuld, ${years} nagebootste jaren, steeds tien na een aanloop van ${warmUp} jaar die niet meetelt. Dezelfde vraag geeft altijd dezelfde uitkomst.`;

/** A line with its band; where nothing could be measured both break. */
function seriesOf(name: string, outcomes: readonly RioOutcome[], of: (outcome: RioOutcome) => Range | undefined) {
  return {
    name,
    points: outcomes.map((outcome) => ({ x: outcome.rios, y: of(outcome)?.middle ?? null })),
    band: outcomes.map((outcome) => {
      const range = of(outcome);
      return { x: outcome.rios, low: range?.low ?? null, high: range?.high ?? null };
    }),
  };
}

function ReachFigure({ explored }: { explored: Explored }) {
  const { outcomes, question } = explored;
  const everybody = question.shareMeeting === 1 && question.shareWilling === 1;
  const svg = lineChart(
    { title: 'Aandeel dat een plek krijgt, per aantal RIO’s', unit: 'aandeel', description: describeReach(outcomes) },
    [
      ...(everybody ? [] : [seriesOf('Van de kandidaten', outcomes, (outcome) => outcome.shareOfCandidates)]),
      seriesOf('Van alle vrijlatingen', outcomes, (outcome) => outcome.shareOfReleases),
    ],
    { numbers: 'percent', bandName },
  );
  return (
    <ChartFigure
      caption="Aandeel dat op tijd een plek krijgt, per aantal RIO’s"
      svg={svg}
      definition="De lijn is het middelste jaar: in de helft van de jaren was het meer. In 8 van de 10 jaren lag het aandeel in de band. Bereikt is wie een plek kreeg voordat de langste wachttijd om was. Het gaat om wie in dat jaar vrijkwam."
      source={sourceOf(explored)}
      tableLabel="Bekijk de getallen"
      table={<ReachTable explored={explored} />}
    />
  );
}

function ReachTable({ explored: { outcomes, question } }: { explored: Explored }) {
  return (
    <Table
      caption="Bereik per aantal RIO’s, met tussen haakjes 8 van de 10 jaren"
      rows={outcomes}
      rowKey={({ rios }) => String(rios)}
      columns={[
        riosColumn,
        { label: 'Plekken', isNumeric: true, cell: ({ rios }) => showOne(rios * question.ceiling) },
        { label: 'Bereikt per jaar', isNumeric: true, cell: ({ reached }) => showRange(reached, showOne) },
        {
          label: 'Van de kandidaten',
          isNumeric: true,
          cell: ({ shareOfCandidates }) => showRange(shareOfCandidates, showShare),
        },
        {
          label: 'Van alle vrijlatingen',
          isNumeric: true,
          cell: ({ shareOfReleases }) => showRange(shareOfReleases, showShare),
        },
      ]}
    />
  );
}

function describeReach(outcomes: readonly RioOutcome[]): string {
  return outcomes
    .map(
      ({ rios, shareOfReleases }) =>
        `${rios} RIO’s bereiken ${showRange(shareOfReleases, showShare)} van de vrijlatingen`,
    )
    .join('; ')
    .concat('.');
}

function WaitFigure({ explored }: { explored: Explored }) {
  const { outcomes, question } = explored;
  const svg = lineChart(
    { title: 'Wachttijd per aantal RIO’s', unit: 'maanden', description: describeWait(outcomes) },
    [
      seriesOf('Middelste wachttijd', outcomes, ({ medianWait }) => medianWait),
      { ...seriesOf('9 van de 10 wachten hoogstens', outcomes, ({ longWait }) => longWait), band: undefined },
    ],
    { numbers: 'decimal', bandName, top: Math.max(question.patienceMonths, 0.5) },
  );
  return (
    <ChartFigure
      caption="Wachttijd van wie een plek krijgt, per aantal RIO’s"
      svg={svg}
      definition={`De wachttijd is de tijd tussen de vrijlating en de start bij de RIO. Wie langer dan ${showOne(question.patienceMonths)} maanden zou wachten, is te laat bereikt en telt hier niet mee. Zijn er te weinig plekken, dan wacht daarom bijna iedereen die wel een plek krijgt bijna zo lang.`}
      source={sourceOf(explored)}
      tableLabel="Bekijk de getallen"
      table={<WaitTable explored={explored} />}
    />
  );
}

function WaitTable({ explored: { outcomes } }: { explored: Explored }) {
  return (
    <Table
      caption="Wachten per aantal RIO’s, met tussen haakjes 8 van de 10 jaren"
      rows={outcomes}
      rowKey={({ rios }) => String(rios)}
      columns={[
        riosColumn,
        {
          label: 'Middelste wachttijd, maanden',
          isNumeric: true,
          cell: ({ medianWait }) => showRange(medianWait, showOne),
        },
        {
          label: '9 van de 10 hoogstens, maanden',
          isNumeric: true,
          cell: ({ longWait }) => showRange(longWait, showOne),
        },
        { label: 'Mensen in de rij', isNumeric: true, cell: ({ inLine }) => showRange(inLine, showOne) },
        { label: 'Plekken bezet', isNumeric: true, cell: ({ occupancy }) => showRange(occupancy, showShare) },
      ]}
    />
  );
}

function describeWait(outcomes: readonly RioOutcome[]): string {
  return outcomes
    .map(
      ({ rios, medianWait }) => `bij ${rios} RIO’s is de middelste wachttijd ${showRange(medianWait, showOne)} maanden`,
    )
    .join('; ')
    .concat('.');
}
