/** What was said about one file at the last meeting of the demo. */
export interface DemoTalk {
  general: string;
  housing: string;
  income: string;
  /** Who does what; empty when nobody has to do anything. */
  task: string;
  ending: 'discussed' | 'parked';
  needsVisit: boolean;
}

/** The talks of the last meeting, in the order of its agenda. */
export const demoTalks: readonly DemoTalk[] = [
  {
    general: 'Komt binnenkort vrij. De RIO sprak hem vorige week; hij wil meedoen.',
    housing: 'Aanmelden bij de opvang voor de eerste weken, daarna begeleid wonen.',
    income: 'Uitkering aanvragen voor de dag van vrijlating.',
    task: 'Uitkering klaarzetten voor de dag van vrijlating',
    ending: 'discussed',
    needsVisit: true,
  },
  {
    general: 'Sinds de vrijlating niet bereikt. De wijkagent zag hem bij zijn moeder.',
    housing: 'Slaapt voorlopig bij familie; adres nog niet ingeschreven.',
    income: '',
    task: 'Bellen en een gesprek plannen',
    ending: 'discussed',
    needsVisit: false,
  },
  {
    general: 'Wacht op de uitspraak in hoger beroep. Nu niets te doen.',
    housing: '',
    income: '',
    task: '',
    ending: 'parked',
    needsVisit: false,
  },
  {
    general: 'Wil graag werken. Schulden houden dat nu tegen.',
    housing: 'Huurt zelf; huur loopt door.',
    income: 'Oriëntatiegesprek bij Werk & Inkomen.',
    task: 'Oriëntatiegesprek over werk',
    ending: 'discussed',
    needsVisit: false,
  },
];
