import { ButtonLink } from '../../../ui/button.tsx';
import { StatTile } from '../../../ui/card.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Grid } from '../../../ui/layout.tsx';
import type { Figure, FigureCode, Shown, ValueStyle } from '../figure.schema.ts';
import { bandName, cellText } from '../figures.text.ts';
import { ChooseYears } from './choose-years.tsx';
import { ComparedWith } from './compared-with.tsx';
import { FigureBlock } from './figure-block.tsx';
import { FigureIndex, figureIndexHref } from './figure-index.tsx';
import { linksOf, type FiguresView } from './figures-view.ts';

const fewFigures = 3;

/** The figures of one municipality: numbers only, never a person. */
export function FiguresPage({ view }: { view: FiguresView }) {
  const { scope, firstYear, referencesHref, publishHref, otherYears } = view;
  const threshold = scope.settings.smallNumber;
  return (
    <>
      <PageHead
        title={`Cijfers ${scope.municipality.name}`}
        lead={`Stand ${scope.moment}. Aantallen onder de ${threshold} worden niet getoond, zodat niemand te herkennen is.`}
        actions={
          <>
            <ButtonLink href={`/cijfers/raadsmemo?gemeente=${scope.municipality.id}`}>Raadsmemo</ButtonLink>
            {publishHref !== undefined && <ButtonLink href={publishHref}>Publiceren</ButtonLink>}
            {referencesHref !== undefined && <ButtonLink href={referencesHref}>Referentiecijfers</ButtonLink>}
          </>
        }
      />
      {firstYear === undefined ? (
        <EmptyState title="Er zijn nog geen vrijlatingen om te tellen">
          Zodra de gemeente meldingen van einde detentie heeft ontvangen, staan hier de cijfers.
        </EmptyState>
      ) : (
        <>
          <ChooseYears view={view} firstYear={firstYear} />
          {otherYears !== undefined && <Notice tone="info">{otherYears}</Notice>}
          <Summary view={view} />
        </>
      )}
      <Blocks view={view} />
      <ComparedWith scope={scope} />
    </>
  );
}

function Blocks({ view: { figures, scope, chosen } }: { view: FiguresView }) {
  const hasIndex = figures.length >= fewFigures;
  return (
    <>
      {hasIndex && <FigureIndex figures={figures} />}
      {figures.map((figure) => (
        <FigureBlock
          key={figure.code}
          figure={figure}
          threshold={scope.settings.smallNumber}
          links={linksOf(figure.code, chosen)}
          listHref={hasIndex ? figureIndexHref : undefined}
        />
      ))}
    </>
  );
}

interface Tile {
  code: FigureCode;
  /** Place of the cell in the row of the year. */
  column: number;
  beside?: { column: number; name: string };
  label: (year: number, youngUpTo: number) => string;
  row?: (year: number, youngUpTo: number) => string;
}

const tiles: readonly Tile[] = [
  { code: 'outflow', column: 0, label: (year) => `vrijlatingen in ${year}` },
  {
    code: 'per-ten-thousand',
    column: 0,
    beside: { column: 1, name: 'Nederland' },
    label: (year) => `per 10.000 inwoners in ${year}`,
  },
  {
    code: 'ages',
    column: 1,
    beside: { column: 4, name: 'Nederland' },
    label: (year, youngUpTo) => `was jongvolwassene (18 t/m ${youngUpTo} jaar) in ${year}`,
    row: (year, youngUpTo) => `${year}, ${bandName('young', youngUpTo)}`,
  },
  {
    code: 'length',
    column: 0,
    beside: { column: 1, name: 'Gemiddeld' },
    label: (year) => `dagen duurde in ${year} de middelste detentie`,
  },
];

function Summary({ view: { figures, scope, firstYear } }: { view: FiguresView }) {
  const year = Math.min(scope.toYear, scope.currentYear - 1);
  if (firstYear === undefined || year < firstYear) return null;
  return (
    <Grid blocks="narrow">
      {tiles.map((tile) => (
        <SummaryTile
          key={tile.code}
          tile={tile}
          figure={figures.find(({ code }) => code === tile.code)}
          at={{ year, youngUpTo: scope.settings.youngUpTo, threshold: scope.settings.smallNumber }}
        />
      ))}
    </Grid>
  );
}

interface SummaryTileProps {
  tile: Tile;
  figure: Figure | undefined;
  at: { year: number; youngUpTo: number; threshold: number };
}

function SummaryTile({ tile, figure, at }: SummaryTileProps) {
  const name = tile.row?.(at.year, at.youngUpTo) ?? String(at.year);
  const row = figure?.rows.find(({ label }) => label === name);
  const show = (column: number): string => {
    const [shown, style]: [Shown | undefined, ValueStyle] = [
      row?.cells[column],
      figure?.columns[column]?.style ?? 'number',
    ];
    return cellText(shown, style, at.threshold);
  };
  if (row === undefined) return null;
  return (
    <StatTile
      label={tile.label(at.year, at.youngUpTo)}
      value={show(tile.column)}
      href={`#${tile.code}`}
      {...(tile.beside === undefined ? {} : { note: `${tile.beside.name}: ${show(tile.beside.column)}` })}
    />
  );
}
