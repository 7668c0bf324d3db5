import { figureTexts } from '../figure-definitions.text.ts';
import { metadataLink, openFileLink, openFiguresLink } from './publication.links.ts';
import type { Publication } from './publications.queries.ts';

/** Open for every use, without conditions. */
export const licence = { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl' };

/** The metadata of a publication in DCAT 3 as JSON-LD (W3C), one dataset per figure; addresses are relative to this one. */
export function describePublication(published: Publication) {
  const { municipalityId, name, fromYear, toYear, threshold, publishedAt, figures } = published;
  const day = publishedAt.toString().slice(0, 10);
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': metadataLink(municipalityId),
    '@type': 'dcat:Catalog',
    'dct:title': `Cijfers over nazorg aan ex-gedetineerden, gemeente ${name}`,
    'dct:publisher': `Gemeente ${name}`,
    'dct:language': 'nl',
    'dct:license': { '@id': licence.address },
    'dct:issued': { '@value': day, '@type': 'xsd:date' },
    'dcat:landingPage': { '@id': openFiguresLink(municipalityId) },
    'dcat:dataset': figures.map((figure) => {
      const { title, definition, unit } = figureTexts[figure.code];
      return {
        '@type': 'dcat:Dataset',
        'dct:identifier': `${municipalityId}/${figure.code}`,
        'dct:title': title,
        'dct:description': `${definition} Eenheid: ${unit}. ${figure.source} Aantallen onder de ${threshold} zijn verborgen.`,
        'dct:issued': { '@value': day, '@type': 'xsd:date' },
        'dct:temporal': {
          '@type': 'dct:PeriodOfTime',
          'dcat:startDate': { '@value': `${fromYear}-01-01`, '@type': 'xsd:date' },
          'dcat:endDate': { '@value': `${toYear}-12-31`, '@type': 'xsd:date' },
        },
        'dct:license': { '@id': licence.address },
        'dcat:distribution': {
          '@type': 'dcat:Distribution',
          'dcat:downloadURL': { '@id': openFileLink(municipalityId, figure.code) },
          'dcat:mediaType': 'text/csv',
        },
      };
    }),
  };
}
