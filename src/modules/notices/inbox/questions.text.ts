import type { NoticeQuestionCode } from '../notices.table.ts';

interface QuestionText {
  /** The question in one sentence. */
  asks: string;
  /** What Kantelpunt makes of it as long as nobody says otherwise. */
  meanwhile: string;
}

const nobodyYet = 'Zolang u niet kiest, hoort de melding nog bij niemand.';
const countsWithout = 'De rest van de melding telt gewoon mee.';
const belongsNowhere =
  'De melding telt nog niet mee. Zodra de ontbrekende melding binnenkomt, lost deze vraag zichzelf op.';

/** Every question about a notice, in plain words. */
export const questionText: Readonly<Record<NoticeQuestionCode, QuestionText>> = {
  'likely-person': {
    asks: 'Is dit iemand die u al kent? Naam en geboortedatum lijken sterk op die van één persoon.',
    meanwhile: nobodyYet,
  },
  'possible-person': {
    asks: 'Is dit misschien iemand die u al kent? De gegevens lijken op elkaar, maar niet genoeg om zeker te zijn.',
    meanwhile: nobodyYet,
  },
  'several-persons': {
    asks: 'Over wie gaat deze melding? De gegevens lijken op die van meer dan één persoon.',
    meanwhile: nobodyYet,
  },
  'bsn-known-under-other-name': {
    asks: 'Over wie gaat deze melding? Het BSN hoort bij iemand met een andere naam en geboortedatum.',
    meanwhile: nobodyYet,
  },
  'born-after-detention': {
    asks: 'Over wie gaat deze melding? De geboortedatum ligt na het begin van de detentie.',
    meanwhile: nobodyYet,
  },
  'age-under-12': {
    asks: 'Over wie gaat deze melding? Volgens de geboortedatum was deze persoon nog geen twaalf jaar.',
    meanwhile: nobodyYet,
  },
  'age-over-100': {
    asks: 'Over wie gaat deze melding? Volgens de geboortedatum was deze persoon ouder dan honderd jaar.',
    meanwhile: nobodyYet,
  },
  'other-municipality': {
    asks: 'Hoort deze persoon bij ons? De woonplaats in de melding ligt in een andere gemeente.',
    meanwhile: nobodyYet,
  },
  'begin-far-ahead': {
    asks: 'Klopt de begindatum? Die ligt meer dan een jaar na de ontvangst van de melding.',
    meanwhile: `De begindatum telt niet mee. ${countsWithout}`,
  },
  'begin-over-30-years-ago': {
    asks: 'Klopt de begindatum? Die ligt meer dan dertig jaar voor de ontvangst van de melding.',
    meanwhile: `De begindatum telt niet mee. ${countsWithout}`,
  },
  'begin-without-date': {
    asks: 'Wanneer begon de detentie? In deze melding van begin staat geen begindatum.',
    meanwhile: belongsNowhere,
  },
  'begin-during-open-period': {
    asks: 'Is dit een nieuwe detentie? Deze persoon zat al vast, zonder dat een einde bekend is.',
    meanwhile: 'De meldingen zijn gelezen als één detentie. Komt het ontbrekende einde binnen, dan worden het er twee.',
  },
  'change-without-begin': {
    asks: 'Bij welke detentie hoort deze wijziging? Er is geen melding van het begin.',
    meanwhile: belongsNowhere,
  },
  'information-sheet-without-begin': {
    asks: 'Bij welke detentie hoort dit informatieblad? Er is geen melding van het begin.',
    meanwhile: belongsNowhere,
  },
  'end-before-begin': {
    asks: 'Klopt de einddatum? Die ligt voor het begin van de detentie.',
    meanwhile: `De einddatum telt niet mee. ${countsWithout}`,
  },
  'end-far-ahead': {
    asks: 'Klopt de einddatum? Die ligt meer dan een jaar na de ontvangst van de melding.',
    meanwhile: `De einddatum telt niet mee. ${countsWithout}`,
  },
  'end-over-30-years': {
    asks: 'Klopt de einddatum? De detentie zou dan langer dan dertig jaar duren.',
    meanwhile: `De einddatum telt niet mee. ${countsWithout}`,
  },
  'end-without-begin': {
    asks: 'Bij welke detentie hoort dit einde? Er is geen melding van het begin.',
    meanwhile: belongsNowhere,
  },
  'end-without-date': {
    asks: 'Wanneer eindigde de detentie? In deze melding van einde staat geen einddatum.',
    meanwhile: belongsNowhere,
  },
  'end-on-day-of-transfer': {
    asks: 'Is deze persoon vrijgekomen of overgeplaatst? Op de dag van het einde begon ook een nieuwe plaatsing.',
    meanwhile: 'Het einde is gelezen als een overplaatsing: de detentie loopt door.',
  },
  'end-not-reported': {
    asks: 'Klopt het einde van de vorige detentie? Dat is nooit gemeld, en nu begint er een nieuwe.',
    meanwhile: 'De verwachte einddatum van de vorige detentie is als einde genomen.',
  },
  'expected-end-before-begin': {
    asks: 'Klopt de verwachte einddatum? Die ligt voor het begin van de detentie.',
    meanwhile: `De verwachte einddatum telt niet mee. ${countsWithout}`,
  },
  'expected-end-over-30-years': {
    asks: 'Klopt de verwachte einddatum? De detentie zou dan langer dan dertig jaar duren.',
    meanwhile: `De verwachte einddatum telt niet mee. ${countsWithout}`,
  },
  'received-in-future': {
    asks: 'Klopt de ontvangstdatum? Die ligt na de dag waarop de melding binnenkwam.',
    meanwhile: 'De melding telt mee zoals zij is.',
  },
};

/** The question without its reason, for a list. */
export function shortQuestion(code: NoticeQuestionCode): string {
  const { asks } = questionText[code];
  return asks.slice(0, asks.indexOf('?') + 1);
}
