import type { BudgetRow } from './budget-figures.rules.ts';
import type { Figure } from './figure.schema.ts';
import { sourceOf, tellShares, valueOf, yearLabel, type FigureScope } from './figure-scope.ts';
import type { FirstContactRow } from './first-contact-figures.rules.ts';

const requests = 'aanvragen voor budget';

/** How often the promise of a first contact was kept. */
export function firstContactFigure(scope: FigureScope, rows: readonly FirstContactRow[], hours: number): Figure {
  const points = rows.map(({ year, kept }) => ({ x: String(year), y: valueOf(kept.share) }));
  return {
    code: 'first-contact',
    caption: `Eerste contact binnen ${String(hours)} uur, per jaar van vrijlating`,
    rowLabel: 'Jaar',
    columns: [
      { label: 'Vrijlatingen', style: 'number' },
      { label: 'Op tijd gesproken', style: 'percent' },
      { label: 'marge van', style: 'percent' },
      { label: 'tot', style: 'percent' },
      { label: 'Mediaan in dagen', style: 'decimal' },
    ],
    rows: rows.map(({ year, releases, kept, medianDays }) => ({
      label: yearLabel(scope, year),
      cells: [releases, kept.share, kept.lower, kept.upper, medianDays],
    })),
    chart: { kind: 'bars', style: 'percent', series: [{ name: scope.municipality.name, points }] },
    message: `Gesproken binnen ${String(hours)} uur: ${tellShares(points)}.`,
    notes: [],
    source: sourceOf(scope, 'contacten in de dossiers'),
  };
}

/** How many requests for money there were and how long the decisions took. */
export function budgetFigure(scope: FigureScope, rows: readonly BudgetRow[]): Figure {
  return {
    code: 'budget',
    caption: `Aanvragen voor budget van ${scope.municipality.name}, per jaar`,
    rowLabel: 'Jaar',
    columns: [
      { label: 'Aanvragen', style: 'number' },
      { label: 'Binnen het mandaat', style: 'number' },
      { label: 'Door een tweede', style: 'number' },
      { label: 'Mediaan in dagen', style: 'decimal' },
    ],
    rows: rows.map((row) => ({
      label: yearLabel(scope, row.year),
      cells: [row.requests, row.withinMandate, row.byPerson, row.medianDays],
    })),
    message: '',
    notes: [],
    source: sourceOf(scope, requests),
  };
}

/** What keeps being in the way, of all years on the page; absent when every bottleneck is too small to show. */
export function bottlenecksFigure(scope: FigureScope, rows: readonly BudgetRow[]): Figure {
  return {
    code: 'bottlenecks',
    caption: `Knelpunten bij aanvragen voor budget van ${scope.municipality.name}`,
    rowLabel: 'Jaar en knelpunt',
    columns: [{ label: 'Aanvragen', style: 'number' }],
    rows: rows.flatMap(({ year, bottlenecks: { shown, rest } }) => [
      ...shown.map(({ label, count }) => ({
        label: `${yearLabel(scope, year)}: ${label}`,
        cells: [{ kind: 'number', value: count } as const],
      })),
      ...(rest === undefined
        ? []
        : [
            {
              label: `${yearLabel(scope, year)}: overig`,
              cells: [rest.isSmall ? ({ kind: 'hidden' } as const) : ({ kind: 'number', value: rest.count } as const)],
            },
          ]),
    ]),
    message: '',
    notes: [],
    source: sourceOf(scope, requests),
  };
}
