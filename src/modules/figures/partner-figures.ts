import type { TaskOutcome } from '../tasks/tasks.public.ts';
import type { Figure } from './figure.schema.ts';
import { sourceOf, valueOf, yearLabel, type FigureScope } from './figure-scope.ts';
import { showWhole } from './figures.text.ts';
import { showPartners, type PartnerRow } from './partner-figures.rules.ts';

/** How long it took partners from need to done, and what became of what was asked: the last year that is over and this one. */
export function needToDoneFigure(scope: FigureScope, outcomes: readonly TaskOutcome[]): Figure {
  const years = [scope.currentYear - 1, scope.currentYear].map((year) => ({
    year,
    partners: showPartners(
      outcomes.filter((outcome) => outcome.year === year),
      scope.settings.smallNumber,
    ),
  }));
  const drawn = years.find(({ partners }) => partners.some(({ median }) => valueOf(median) !== null));
  return {
    code: 'need-to-done',
    caption: `Taken van partners van ${scope.municipality.name}, afgerond in ${years.map(({ year }) => yearLabel(scope, year)).join(' en ')}`,
    rowLabel: 'Jaar en partner',
    columns: [
      { label: 'Afgeronde taken', style: 'number' },
      { label: 'Mediaan in dagen', style: 'number' },
      { label: 'kwart binnen', style: 'number' },
      { label: 'driekwart binnen', style: 'number' },
      { label: 'Gedaan', style: 'percent' },
      { label: 'marge van', style: 'percent' },
      { label: 'tot', style: 'percent' },
      { label: 'Afgewezen', style: 'number' },
    ],
    rows: years.flatMap(({ year, partners }) =>
      partners.map(({ ended, median, quarter, threeQuarters, done, declined, ...partner }) => ({
        label: `${yearLabel(scope, year)}: ${nameOf(partner)}`,
        cells: [ended, median, quarter, threeQuarters, done.share, done.lower, done.upper, declined],
      })),
    ),
    ...(drawn === undefined ? {} : { chart: chartOf(drawn.partners) }),
    message: drawn === undefined ? '' : describe(drawn.partners),
    notes: drawn === undefined ? [] : [`De grafiek toont ${yearLabel(scope, drawn.year)}.`],
    source: sourceOf(scope, 'taken en hulpvragen in de dossiers'),
  };
}

const nameOf = ({ name }: Pick<PartnerRow, 'name'>): string => name ?? 'overige partners';

const chartOf = (partners: readonly PartnerRow[]): NonNullable<Figure['chart']> => ({
  kind: 'rows',
  style: 'number',
  series: [
    {
      name: 'Mediaan',
      points: partners.map((partner) => ({ x: nameOf(partner), y: valueOf(partner.median) })),
    },
  ],
});

function describe(partners: readonly PartnerRow[]): string {
  const told = partners.flatMap((partner) => {
    const days = valueOf(partner.median);
    return days === null ? [] : [`${nameOf(partner)} ${showWhole(days)}`];
  });
  return `Mediaan in dagen van hulpvraag tot gedaan: ${told.join(', ')}.`;
}
