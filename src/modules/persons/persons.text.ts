/** One Dutch sentence per reason why something with a person cannot be done. */
export const personSentences = {
  'persons-are-the-same': 'Dit is één en dezelfde persoon. Kies een andere persoon om mee samen te voegen.',
  'person-merged-already': 'Een van deze personen is al samengevoegd met een ander. Maak dat eerst ongedaan.',
  'persons-have-different-bsn': 'Deze personen hebben elk een ander BSN. Zij kunnen niet dezelfde persoon zijn.',
  'merge-undone-already': 'Deze samenvoeging is al ongedaan gemaakt.',
} as const;
