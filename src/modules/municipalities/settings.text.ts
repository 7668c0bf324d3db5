/** One sentence per reason why a setting is refused. */
export const settingSentences = {
  'number-expected': 'Vul een getal in.',
  'whole-number-expected': 'Vul een heel getal in.',
  'number-out-of-range': 'Dit getal is te klein of te groot.',
  'numbers-expected': 'Vul minstens één getal in.',
  'too-many-numbers': 'Vul niet meer dan twaalf getallen in.',
  'numbers-not-rising': 'Zet de getallen van klein naar groot, elk getal één keer.',
  'day-expected': 'Schrijf elke dag als jjjj-mm-dd, bijvoorbeeld 2026-12-24.',
  'town-not-a-name': 'Dit is geen naam van een woonplaats. Zet elke woonplaats op een eigen regel, zonder postcode.',
  'town-long': 'Deze naam is te lang. Zet elke woonplaats op een eigen regel.',
  'towns-many': 'Vul niet meer dan honderd woonplaatsen in.',
  'name-too-short': 'Schrijf elke naam in minstens twee letters.',
  'name-too-long': 'Houd elke naam korter dan 60 tekens.',
  'names-expected': 'Vul minstens één naam in.',
  'too-many-names': 'Vul niet meer dan veertig namen in.',
  'names-repeated': 'Schrijf elke naam één keer op.',
  'too-many-days': 'Vul niet meer dan honderd dagen in.',
} as const;
