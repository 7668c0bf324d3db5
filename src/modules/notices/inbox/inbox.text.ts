import type { DecisionKind } from './decisions.table.ts';
import type { InboxTab } from './inbox.schema.ts';

/** The tabs of the inbox. */
export const tabText: Readonly<Record<InboxTab, string>> = {
  new: 'Nieuw',
  questions: 'Vragen',
  spoed: 'Spoed',
  'no-address': 'Zonder adres',
  'other-municipality': 'Andere gemeente',
  youth: 'Jeugd',
  offered: 'Aangeboden',
  all: 'Alles',
};

/** What an empty tab means and what to do next. */
export const emptyTabText: Readonly<Record<InboxTab, { title: string; next: string }>> = {
  new: {
    title: 'Alle meldingen zijn bekeken',
    next: 'Nieuwe Injus-meldingen komen hier zodra u ze inleest. Kijk anders bij Vragen of daar nog iets ligt.',
  },
  questions: {
    title: 'Er zijn geen open vragen',
    next: 'Bij een twijfelachtige melding vraagt Kantelpunt hier wat u ervan vindt. Nu is alles duidelijk.',
  },
  spoed: {
    title: 'Geen meldingen met spoed',
    next: 'Hier komt wie vrijkomt op de dag van de melding of op de dag van binnenkomst.',
  },
  'no-address': {
    title: 'Geen meldingen zonder adres',
    next: 'Hier komt wie geen vast adres heeft, zodat u op tijd een briefadres en onderdak kunt regelen.',
  },
  'other-municipality': {
    title: 'Geen meldingen van een andere gemeente',
    next: 'Hier komt wie volgens de melding ergens anders woont. U kunt zo’n melding aan die gemeente aanbieden.',
  },
  youth: {
    title: 'Geen meldingen over jongeren',
    next: 'Hier komt wie nog geen achttien is. Jeugd heeft een eigen soort dossier.',
  },
  offered: {
    title: 'Geen andere gemeente biedt een melding aan',
    next: 'Een melding die een andere gemeente aan u aanbiedt, staat hier tot u antwoord geeft.',
  },
  all: {
    title: 'Er zijn nog geen meldingen',
    next: 'Lees een bestand met Injus-meldingen in, of voer er één in met het formulier.',
  },
};

/** What was decided about a notice, for its history. */
export const decisionText: Readonly<Record<DecisionKind, string>> = {
  'person-chosen': 'Persoon gekozen',
  'person-added': 'Nieuwe persoon gemaakt',
  'dates-accepted': 'Datums zo gelaten',
  'set-aside': 'Terzijde gelegd',
  offered: 'Aangeboden aan een andere gemeente',
  'offer-withdrawn': 'Aanbod ingetrokken',
  undone: 'Laatste beslissing ongedaan gemaakt',
};

/** One Dutch sentence per reason why something with a notice cannot be done. */
export const inboxSentences = {
  'notice-changed-meanwhile':
    'Deze melding is intussen veranderd: een collega nam een beslissing, of er kwam een nieuwe melding bij. Hieronder staat hoe het nu is. Uw keuze is niet opgeslagen.',
  'question-answered-already': 'Deze vraag is al beantwoord. Uw keuze is niet opgeslagen.',
  'person-not-chosen': 'Kies over wie deze melding gaat.',
  'person-unknown': 'Deze persoon is niet gevonden. Kies iemand anders.',
  'person-merged-since': 'Deze persoon is intussen samengevoegd met een ander. Kies opnieuw.',
  'person-has-other-bsn': 'Deze persoon heeft een ander BSN dan de melding. Kies iemand anders.',
  'notice-cannot-be-set-aside': 'Deze melding ligt al terzijde, of is aangeboden aan een andere gemeente.',
  'case-opened-from-notice':
    'Bij deze melding is een dossier geopend dat nog loopt. Sluit eerst dat dossier, daarna kan dit wel.',
  'case-about-this-detention':
    'Er loopt een dossier over deze detentie, en alleen deze melding vertelt ervan. Sluit eerst dat dossier.',
  'nothing-to-undo': 'Over deze melding is niets beslist dat ongedaan kan worden gemaakt.',
  'person-merged-after-decision':
    'De gekozen persoon is daarna samengevoegd met een ander. Maak eerst die samenvoeging ongedaan.',
  'person-not-settled': 'Kies eerst over wie deze melding gaat, dan kunt u een dossier openen.',
  'reason-too-long': 'Houd de reden korter dan 500 tekens.',
  'offer-answered-already': 'Op dit aanbod is al geantwoord, of het is ingetrokken. Er is niets veranderd.',
  'town-of-no-municipality-here': 'De woonplaats hoort niet bij een andere gemeente die met Kantelpunt werkt.',
} as const;
