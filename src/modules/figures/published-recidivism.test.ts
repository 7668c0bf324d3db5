import { expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { publishedRecidivism } from './published-recidivism.ts';
import { national, type Reference } from './references.schema.ts';

const known = (year: number, value: number | null): Reference => ({
  ...{ code: 'recidivism-2y', area: national, year, value },
  ...{ source: 'WODC', asOf: localDate('2023-12-01'), version: 1 },
});

test('without a figure that somebody entered, what DJI published without a year stands beside it', () => {
  expect(publishedRecidivism([])).toContain('27 procent een nieuwe gevangenisstraf');
});

test('the newest year that is known goes before it, with year and source', () => {
  const said = publishedRecidivism([known(2018, 46.5), known(2019, 47), known(2020, null)]);
  expect(said).toContain('47 procent (vrijgekomen in 2019; WODC)');
  expect(said).not.toContain('27 procent');
});
