/** One sentence per reason why a model is refused. */
export const modelSentences = {
  'model-not-last': 'Deze keuze is al teruggedraaid, of er is daarna een ander model gekozen.',
} as const;
