import type { RowDoubt } from './row-doubts.ts';

const sentences: Readonly<Record<RowDoubt, string>> = {
  'no-address': 'Er staat geen adres in.',
  youth: 'Deze persoon was of is minderjarig.',
  'other-municipality': 'De woonplaats ligt in een andere gemeente.',
  'born-after-detention': 'De geboortedatum ligt na het begin van de detentie.',
  'age-under-12': 'Volgens de geboortedatum was deze persoon nog geen twaalf jaar.',
  'age-over-100': 'Volgens de geboortedatum was deze persoon ouder dan honderd jaar.',
  'received-in-future': 'De ontvangstdatum ligt na vandaag.',
  'begin-far-ahead': 'De begindatum ligt meer dan een jaar na de ontvangst.',
  'begin-over-30-years-ago': 'De begindatum ligt meer dan dertig jaar voor de ontvangst.',
  'begin-without-date': 'De begindatum ontbreekt.',
  'begin-during-open-period': 'Deze persoon zat al vast.',
  'change-without-begin': 'Er is geen melding van het begin.',
  'information-sheet-without-begin': 'Er is geen melding van het begin.',
  'end-without-begin': 'Er is geen melding van het begin.',
  'end-before-begin': 'De einddatum ligt voor de begindatum.',
  'end-far-ahead': 'De einddatum ligt meer dan een jaar na de ontvangst.',
  'end-over-30-years': 'De detentie zou langer dan dertig jaar duren.',
  'end-without-date': 'De einddatum ontbreekt.',
  'end-on-day-of-transfer': 'Op de dag van het einde begon een nieuwe plaatsing.',
  'end-not-reported': 'Het einde van de vorige detentie is nooit gemeld.',
  'expected-end-before-begin': 'De verwachte einddatum ligt voor de begindatum.',
  'expected-end-over-30-years': 'De detentie zou langer dan dertig jaar duren.',
};

/** Everything that is doubtful about a row, as one text. */
export function rowDoubtsText(doubts: readonly RowDoubt[]): string {
  return [...new Set(doubts.map((doubt) => sentences[doubt]))].join(' ');
}
