/** The page of one file. */
export const caseLink = (caseId: string): string => `/dossiers/${caseId}`;

/** The forms that change one thing in a file, each a page of its own. */
export const caseForms = {
  state: 'status',
  assign: 'toewijzen',
  participation: 'deelname',
  probation: 'toezicht',
  safetyRisk: 'veiligheidsrisico',
  clearSafetyRisk: 'veiligheidsrisico-opheffen',
  release: 'vrijlating',
  close: 'sluiten',
  reopen: 'heropenen',
} as const;

/** One of the forms of a file. */
export const caseFormLink = (caseId: string, form: keyof typeof caseForms): string =>
  `${caseLink(caseId)}/${caseForms[form]}`;
