/** One Dutch sentence per reason why a merge cannot be done. */
export const mergeSentences = {
  'kept-not-chosen': 'Kies welke persoon blijft.',
  'persons-changed-meanwhile':
    'Een van beide personen is intussen veranderd. Hieronder staat hoe het nu is. Er is niets samengevoegd.',
} as const;
