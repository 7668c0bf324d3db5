import type { FundYear } from '../budget/budget.public.ts';
import type { Figure } from './figure.schema.ts';
import { sourceOf, yearLabel, type FigureScope } from './figure-scope.ts';
import { showFunds } from './fund-figures.rules.ts';

/** What came into each fund and what became of it; of every year, for the years follow from each other. */
export function fundsFigure(scope: FigureScope, funds: readonly FundYear[]): Figure {
  return {
    code: 'budget-use',
    caption: `Potten van ${scope.municipality.name}, in euro`,
    rowLabel: 'Jaar en pot',
    columns: ['Erin gekomen', 'Betaald', 'Gereserveerd', 'Doorgeschoven of terug', 'Over'].map((label) => ({
      label,
      style: 'number',
    })),
    rows: showFunds(funds, scope.settings.smallNumber)
      .filter(({ year }) => year >= scope.fromYear && year <= scope.toYear)
      .map(({ year, name, cameIn, paid, reserved, wentOut, available }) => ({
        label: `${yearLabel(scope, year)}: ${name}`,
        cells: [cameIn, paid, reserved, wentOut, available],
      })),
    message: '',
    notes: [],
    source: sourceOf(scope, 'de boekhouding van de potten'),
  };
}
