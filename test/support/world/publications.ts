import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A release to count, and a publication of one figure that stands. */
export async function aPublication({ owner, clock }: TestApp, { municipalityId, personId }: Base): Promise<Params> {
  await owner.query(
    `insert into detention (id, municipality_id, person_id, started_on, ended_on) values ($1, $2, $3, '2019-01-01', '2019-02-01')`,
    [randomUUID(), municipalityId, personId],
  );
  const figure = {
    code: 'outflow',
    caption: 'Alle vrijlatingen, per jaar',
    rowLabel: 'Jaar',
    columns: [{ label: 'Vrijlatingen', style: 'number' }],
    rows: [{ label: '2019', cells: [{ kind: 'number', value: 40 }] }],
    message: '',
    notes: [],
    source: 'Bron: meldingen.',
  };
  await owner.query(
    `insert into publication (id, municipality_id, from_year, to_year, threshold, figures, statements, published_at, published_by_name)
     values ($1, $2, 2019, 2019, 10, $3, '[]', $4, 'Bram Beleid') on conflict do nothing`,
    [randomUUID(), municipalityId, JSON.stringify([figure]), clock.now.toString()],
  );
  return {};
}
