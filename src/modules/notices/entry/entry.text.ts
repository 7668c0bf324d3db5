/** One Dutch sentence per reason why a delivery or a form cannot be taken. */
export const entrySentences = {
  'notices-missing': 'Stuur minstens één melding.',
  'notices-unreadable': 'Stuur één melding als object, of een lijst van 1 tot en met 10.000 meldingen.',
  'key-used-for-other-notices': 'Deze Idempotency-Key is al gebruikt voor andere meldingen. Gebruik een nieuwe.',
  'key-too-long': 'De Idempotency-Key is langer dan 200 tekens.',
} as const;

/** What to say after a notice was entered by hand. */
export const enteredText = {
  new: 'De melding is verwerkt: er is een nieuwe detentie.',
  changed: 'De melding is verwerkt.',
  repeated: 'Deze melding was al bekend. Er is niets veranderd.',
  question: 'De melding is bewaard. Er is nog een vraag die u kunt beantwoorden.',
  refused: 'Deze melding kan niet worden gebruikt.',
} as const;
