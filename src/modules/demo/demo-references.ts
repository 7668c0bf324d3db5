import { localDateOf, type LocalDate } from '../../kernel/local-date.ts';
import { national, shippedReferences, type ReferenceCode } from '../figures/figures.public.ts';
import { firstYear, nationalShares, nationalYear, populationOf } from './demo-plans.ts';

/** A reference figure of the demo, as the table holds it. */
export interface DemoReference {
  code: ReferenceCode;
  area: string;
  year: number;
  value: number;
  source: string;
  asOf: LocalDate;
}

const source = 'demo, verzonnen';

/** Invented figures where no source is known, so that the demo can show a comparison; never over a sourced one. */
export function demoReferences(municipalityId: string, lastYear: number): DemoReference[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
  return years.flatMap((year) => ofYear(municipalityId, year)).filter((one) => !isShipped(one));
}

const isShipped = ({ code, area, year }: DemoReference): boolean =>
  shippedReferences.some((one) => one.code === code && one.area === area && one.year === year);

function ofYear(municipalityId: string, year: number): DemoReference[] {
  const country = nationalYear(year);
  const invented = (code: ReferenceCode, area: string, value: number): DemoReference => ({
    code,
    area,
    year,
    value,
    source,
    asOf: localDateOf(year, code === 'population' ? 1 : 12, code === 'population' ? 1 : 31),
  });
  return [
    invented('population', municipalityId, populationOf(municipalityId, year)),
    invented('population', national, country.population),
    invented('outflow', national, country.outflow),
    invented('mean-detention-days', national, country.meanDays),
    invented('released-more-than-once', national, country.moreThanOncePercent),
    invented('outflow-share-18-23', national, nationalShares.aged18to23),
    invented('outflow-share-24-26', national, nationalShares.aged24to26),
    invented('outflow-share-27-plus', national, nationalShares.aged27plus),
  ];
}
