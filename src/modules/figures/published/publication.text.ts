/** One sentence per reason why figures are not published. */
export const publicationSentences = {
  'publication-years-wrong': 'Het laatste jaar ligt voor het eerste. Kies een laatste jaar dat gelijk of later is.',
  'publication-years-missing': 'Kies een jaar.',
  'publication-year-not-over': 'Dit jaar is nog niet voorbij. Alleen hele jaren kunnen worden gepubliceerd.',
  'publication-years-too-many': 'Kies hoogstens 15 jaren.',
  'publication-empty': 'In deze jaren zijn geen vrijlatingen om te publiceren.',
  'publication-reason-missing': 'Schrijf in een paar woorden waarom u de publicatie intrekt.',
  'publication-discloses':
    'Met deze cijfers en wat eerder is gepubliceerd, zou iemand een klein aantal kunnen uitrekenen. Er is niets gepubliceerd. Kies minder jaren.',
  'publication-differs':
    'Een cijfer van deze jaren is anders dan in een publicatie die is ingetrokken. Uit het verschil zou een enkele vrijlating kunnen blijken. Er is niets gepubliceerd. Kies alleen jaren die nog niet zijn gepubliceerd.',
  'publication-undecided':
    'Het is niet te bewijzen dat kleine aantallen verborgen blijven. Er is niets gepubliceerd. Kies minder jaren.',
  'publication-moved':
    'Er kwam iets bij of er is iets veranderd sinds u keek. Er is niets gepubliceerd. Bekijk de cijfers opnieuw.',
  'publication-gone': 'Deze publicatie is al ingetrokken.',
};
