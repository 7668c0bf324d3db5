import { figureTexts } from '../figure-definitions.text.ts';
import type { Figure } from '../figure.schema.ts';
import { metadataLink, openFileLink, openFiguresLink } from './publication.links.ts';
import type { Publication } from './publications.queries.ts';

/** Open for every use, without conditions. */
export const licence = { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/deed.nl' };

const dutch = 'http://publications.europa.eu/resource/authority/language/NLD';
// The European data theme "justice, legal system and public safety".
const justice = 'http://publications.europa.eu/resource/authority/data-theme/JUST';
const keywords = ['nazorg', 'ex-gedetineerden', 'detentie', 'vrijlating'];
const csv = 'https://www.iana.org/assignments/media-types/text/csv';

/** The metadata of a publication in DCAT 3 as JSON-LD (W3C), one dataset per figure; addresses are relative to this one. */
export function describePublication(published: Publication) {
  const { municipalityId, name, publishedAt, figures } = published;
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': metadataLink(municipalityId),
    '@type': 'dcat:Catalog',
    'dct:title': `Cijfers over nazorg aan ex-gedetineerden, gemeente ${name}`,
    'dct:publisher': publisherOf(published),
    'dct:language': { '@id': dutch },
    'dct:license': { '@id': licence.address },
    'dct:issued': dayOf(publishedAt),
    'dct:modified': dayOf(publishedAt),
    'dcat:landingPage': { '@id': openFiguresLink(municipalityId) },
    'dcat:dataset': figures.map((figure) => datasetOf(figure, published)),
  };
}

function datasetOf({ code, source }: Figure, published: Publication) {
  const { municipalityId, fromYear, toYear, threshold, publishedAt } = published;
  const { title, definition, unit } = figureTexts[code];
  return {
    '@id': `${openFiguresLink(municipalityId)}#${code}`,
    '@type': 'dcat:Dataset',
    'dct:identifier': `${municipalityId}/${code}`,
    'dct:title': title,
    'dct:description': `${definition} Eenheid: ${unit}. ${source} Aantallen onder de ${threshold} zijn verborgen.`,
    'dct:publisher': publisherOf(published),
    'dct:language': { '@id': dutch },
    'dcat:theme': { '@id': justice },
    'dcat:keyword': keywords,
    'dct:issued': dayOf(publishedAt),
    'dct:modified': dayOf(publishedAt),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': { '@value': `${fromYear}-01-01`, '@type': 'xsd:date' },
      'dcat:endDate': { '@value': `${toYear}-12-31`, '@type': 'xsd:date' },
    },
    'dct:license': { '@id': licence.address },
    'dcat:distribution': {
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': openFileLink(municipalityId, code) },
      'dcat:mediaType': { '@id': csv },
    },
  };
}

const publisherOf = ({ name }: Publication) => ({ '@type': 'foaf:Organization', 'foaf:name': `Gemeente ${name}` });

const dayOf = (moment: Publication['publishedAt']) => ({
  '@value': moment.toString().slice(0, 10),
  '@type': 'xsd:date',
});
