import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

const mapping = {
  area: { column: 'Gemeente' },
  period: { column: 'Jaar' },
  values: { columns: { population: 'Inwoners' } },
  only: [],
  numbers: 'plain',
  source: { text: 'Een bron' },
  asOf: { on: 'first-day' },
};

/** A file with one reference figure that waits to be taken over, and a saved mapping. */
export async function aReferenceImport({ owner, clock }: TestApp, { municipalityId }: Base): Promise<Params> {
  const [referenceImportId, referenceMappingId] = [randomUUID(), randomUUID()];
  const moment = clock.now.toString();
  const origin = { source: 'Een bron', asOf: '2025-01-01', rowNumber: 2 };
  const figure = { code: 'population', area: municipalityId, year: 2025, value: 70_000, ...origin };
  const ignored = { 'other-area': 0, 'left-out': 0, 'old-year': 0 };
  const reading = { rows: 1, figures: [figure], refused: [], refusedCount: 0, ignored };
  await owner.query(
    `insert into reference_import (id, municipality_id, file_name, state, content, headings, examples, mapping, reading, started_at, started_by_name)
     values ($1, $2, 'inwoners.csv', 'checked', $3, $4, $5, $6, $7, $8, 'Wil Werker')`,
    [
      referenceImportId,
      municipalityId,
      Buffer.from(`Gemeente;Jaar;Inwoners\r\n${municipalityId};2025;70000`),
      ['Gemeente', 'Jaar', 'Inwoners'],
      [municipalityId, '2025', '70000'],
      JSON.stringify(mapping),
      JSON.stringify(reading),
      moment,
    ],
  );
  await owner.query(
    `insert into reference_mapping (id, municipality_id, name, mapping, saved_at, saved_by_name)
     values ($1, $2, $3, $4, $5, 'Wil Werker')`,
    [referenceMappingId, municipalityId, `Indeling ${referenceMappingId}`, JSON.stringify(mapping), moment],
  );
  return { referenceImportId, referenceMappingId };
}
