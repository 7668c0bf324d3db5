import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { describePublication } from './describe-publication.ts';

test('tells of every dataset who publishes it, what it is about and when it last changed', () => {
  const described = describePublication({
    municipalityId: 'GM0001',
    name: 'Openstad',
    fromYear: 2024,
    toYear: 2025,
    threshold: 10,
    publishedAt: Temporal.Instant.from('2026-11-23T09:00:00Z'),
    figures: [
      {
        code: 'outflow',
        source: 'Kantelpunt.',
        caption: '',
        rowLabel: 'Jaar',
        columns: [],
        rows: [],
        message: '',
        notes: [],
      },
    ],
  });
  expect(described['dcat:dataset'][0]).toMatchObject({
    'dct:publisher': { 'foaf:name': 'Gemeente Openstad' },
    'dcat:theme': { '@id': 'http://publications.europa.eu/resource/authority/data-theme/JUST' },
    'dcat:keyword': expect.arrayContaining(['nazorg']) as unknown,
    'dct:modified': { '@value': '2026-11-23' },
  });
});
