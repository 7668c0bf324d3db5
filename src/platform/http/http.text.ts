/** One sentence per reason code that belongs to no module. */
export const httpSentences = {
  'file-missing': 'Kies eerst een bestand.',
  'file-too-large': 'Dit bestand is te groot.',
  'file-incomplete': 'Het bestand is niet heel aangekomen. Probeer het opnieuw.',
  'value-missing': 'Hier ontbreekt iets.',
  'value-wrong': 'Dit is niet goed ingevuld.',
  'changed-meanwhile': 'Een collega heeft dit intussen veranderd. Er is niets overschreven.',
} as const;
