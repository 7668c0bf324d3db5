/** One sentence per reason code that belongs to no module. */
export const httpSentences = {
  'file-missing': 'Kies eerst een bestand.',
  'changed-meanwhile': 'Een collega heeft dit intussen veranderd. Er is niets overschreven.',
} as const;
