import { foldText } from '../../../kernel/fold.ts';
import { noticeFields } from './notice-fields.ts';
import type { NoticeField, NoticeKind } from './notice-fields.ts';
import type { Cells } from './interpret-row.ts';
import type { NoticeMapping } from './notice-mapping.ts';
import { suggestDateFormat } from './suggest-date-format.ts';

// Headings seen in exports, folded, the surest first.
const usualHeadings: Readonly<Record<NoticeField, readonly string[]>> = {
  kind: [
    'soort melding',
    'meldingsoort',
    'soort bericht',
    'berichtsoort',
    'type melding',
    'meldingtype',
    'soort',
    'type',
    'kind',
  ],
  receivedOn: [
    'ontvangen op',
    'ontvangstdatum',
    'datum ontvangst',
    'ontvangen',
    'datum melding',
    'meldingsdatum',
    'berichtdatum',
    'received on',
    'receivedon',
  ],
  bsn: ['bsn', 'bsn nummer', 'burgerservicenummer', 'sofinummer', 'bsnnr'],
  surname: ['achternaam', 'geslachtsnaam', 'familienaam', 'naam', 'surname', 'last name'],
  givenNames: ['voornamen', 'voornaam', 'roepnaam', 'voorletters', 'given names', 'givennames', 'first name'],
  birthDate: [
    'geboortedatum',
    'geb datum',
    'gebdatum',
    'geboren',
    'geboren op',
    'birth date',
    'birthdate',
    'date of birth',
  ],
  sex: ['geslacht', 'm v', 'sekse', 'sex', 'gender'],
  address: ['adres', 'straat en huisnummer', 'brp adres', 'woonadres', 'straat', 'address'],
  postcode: ['postcode', 'pc', 'postal code', 'zip'],
  town: ['woonplaats', 'plaats', 'plaatsnaam', 'stad', 'town', 'city'],
  prison: ['inrichting', 'pi', 'penitentiaire inrichting', 'verblijfplaats', 'vestiging', 'locatie', 'prison'],
  startedOn: [
    'begin detentie',
    'begindatum detentie',
    'startdatum detentie',
    'start detentie',
    'datum begin detentie',
    'datum insluiting',
    'ingesloten op',
    'begindatum',
    'startdatum',
    'started on',
    'startedon',
  ],
  expectedEndOn: [
    'verwachte einddatum',
    'verwachte einddatum detentie',
    'verwachte ontslagdatum',
    'voorlopige einddatum',
    'vermoedelijke einddatum',
    'expected end on',
    'expectedendon',
  ],
  endedOn: [
    'werkelijke einddatum',
    'werkelijke einddatum detentie',
    'datum ontslag',
    'ontslagdatum',
    'einde detentie',
    'einddatum detentie',
    'einddatum',
    'ended on',
    'endedon',
  ],
  title: ['titel', 'verblijfstitel', 'detentietitel', 'title'],
  caseManager: [
    'casemanager',
    'case manager',
    'casemanager pi',
    'contactpersoon',
    'contactpersoon pi',
    'casemanagernaam',
  ],
  probation: ['reclassering', 'reclasseringstoezicht', 'toezicht reclassering', 'probation'],
};

const usualWords: readonly (readonly [NoticeKind, RegExp])[] = [
  ['information-sheet', /informatieblad|infoblad|information/u],
  ['change', /wijzig|gewijzigd|mutatie|verplaats|change/u],
  ['end', /eind|ontslag|vrijlating|uitstroom|\bend\b/u],
  ['begin', /begin|start|insluiting|instroom|aanvang/u],
];

/** A first mapping to show, from the headings and some rows; what is not recognised is left for the person to fill in. */
export function suggestMapping(headings: readonly string[], sampleRows: readonly Cells[]): NoticeMapping {
  const columns = suggestColumns(headings);
  const dates = [columns.birthDate, columns.startedOn, columns.receivedOn, columns.expectedEndOn, columns.endedOn];
  const values = (heading: string | undefined) =>
    heading === undefined ? [] : sampleRows.map((cells) => (cells[heading] ?? '').trim());
  return {
    columns,
    values: { kind: suggestKinds(values(columns.kind)) },
    dateFormat: suggestDateFormat(dates.flatMap(values)),
  };
}

function suggestColumns(headings: readonly string[]): NoticeMapping['columns'] {
  const byName = new Map(headings.map((heading) => [foldText(heading), heading]));
  const columns: NoticeMapping['columns'] = {};
  const taken = new Set<string>();
  for (const field of noticeFields) {
    const found = usualHeadings[field]
      .map((name) => byName.get(name))
      .find((name) => name !== undefined && !taken.has(name));
    if (found === undefined) continue;
    taken.add(found);
    columns[field] = found;
  }
  return columns;
}

// The first rows seldom show every kind: the usual words are there from the start.
const commonWords = ['begin', 'einde', 'wijziging', 'informatieblad'];

function suggestKinds(words: readonly string[]): Record<string, NoticeKind> {
  const kinds: [string, NoticeKind][] = [];
  for (const word of new Set([...words, ...commonWords])) {
    const folded = foldText(word);
    const kind = usualWords.find(([, pattern]) => pattern.test(folded))?.[0];
    if (kind) kinds.push([word, kind]);
  }
  return Object.fromEntries(kinds);
}
