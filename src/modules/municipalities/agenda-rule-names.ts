/** The rules that fill the agenda of a meeting, by code with the name by which a municipality switches them on. */
export const agendaRuleNames = {
  'released-without-housing': 'Vrij zonder onderdak',
  'safety-review': 'Veiligheidsrisico opnieuw bekijken',
  'parked-due': 'Geparkeerd tot nu',
  asked: 'Gevraagd door een deelnemer',
  'no-contact': 'Geen contact sinds vrijlating',
  'new-notice': 'Nieuwe melding',
  'stalled-need': 'Hulpvraag staat stil',
} as const;
