import type { MatchReasonCode, ScoredCandidate } from '../../persons/persons.public.ts';

type Reason = ScoredCandidate['reasons'][number];

const reasonText: Readonly<Record<MatchReasonCode, string>> = {
  'surname-equal': 'achternaam gelijk',
  'surname-order': 'achternaam gelijk, in andere volgorde',
  'surname-prefix': 'achternaam gelijk, tussenvoegsel anders',
  'surname-lost-letters': 'achternaam gelijk, op weggevallen letters na',
  'surname-spelling': 'achternaam gelijk op spelling na',
  'surname-similar': 'achternaam lijkt erop',
  'surname-initials': 'achternaam begint gelijk',
  'surname-partly': 'achternaam deels gelijk',
  'surname-differs': 'achternaam verschilt',
  'surname-missing': 'achternaam ontbreekt',
  'given-names-equal': 'voornamen gelijk',
  'given-names-order': 'voornamen gelijk, in andere volgorde',
  'given-names-prefix': 'voornamen bijna gelijk',
  'given-names-lost-letters': 'voornamen gelijk, op weggevallen letters na',
  'given-names-spelling': 'voornamen gelijk op spelling na',
  'given-names-similar': 'voornamen lijken erop',
  'given-names-initials': 'voorletters gelijk',
  'given-names-partly': 'voornamen deels gelijk',
  'given-names-differs': 'voornamen verschillen',
  'given-names-missing': 'voornamen ontbreken',
  'names-swapped': 'voornaam en achternaam verwisseld',
  'names-in-one-field': 'hele naam in één veld',
  'birth-date-equal': 'geboortedatum gelijk',
  'birth-date-day-month-swapped': 'geboortedatum gelijk, dag en maand verwisseld',
  'birth-date-one-digit': 'geboortedatum één cijfer anders',
  'birth-date-year-only': 'alleen het geboortejaar gelijk',
  'birth-date-differs': 'geboortedatum verschilt',
  'birth-date-missing': 'geboortedatum ontbreekt',
  'sex-equal': 'geslacht gelijk',
  'sex-differs': 'geslacht verschilt',
  'postcode-equal': 'postcode gelijk',
  'address-equal': 'adres gelijk',
};

/** One reason with its points: "achternaam gelijk op spelling na: 33 punten". */
export function showReason({ code, points }: Reason): string {
  const amount = `${points < 0 ? '−' : ''}${Math.abs(points)}`;
  return `${reasonText[code]}: ${amount} ${Math.abs(points) === 1 ? 'punt' : 'punten'}`;
}
