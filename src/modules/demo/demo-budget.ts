/** A request for money in the demo: every word and amount is invented. */
export interface DemoRequest {
  fund: 'Doorbraakbudget' | 'Van der Staaij';
  what: string;
  bottleneck: string;
  cents: number;
  why: string;
  prevents: string;
  averted: string;
  /** How long ago it was asked. */
  daysAgo: number;
  /** What a second person said, and after how many days; without it the mandate decided or it waits. */
  decision?: { approves: boolean; note: string; afterDays: number };
  /** What happened after that. */
  ending?: { paidCents: number } | 'unneeded';
}

/** What each fund of the demo begins with. */
export const demoFunds = [
  { name: 'Doorbraakbudget', cofundingPercent: 0, amountCents: 1_500_000 },
  { name: 'Van der Staaij', cofundingPercent: 20, amountCents: 500_000 },
] as const;

const card = {
  fund: 'Doorbraakbudget',
  what: 'Identiteitskaart',
  bottleneck: 'Eigen bijdrage ID',
  cents: 7580,
  why: 'De bijzondere bijstand vergoedt de kaart pas achteraf.',
  prevents: 'Zonder kaart geen uitkering en geen bankrekening.',
  averted: 'Geen inkomen',
} as const;

const cards: DemoRequest[] = [212, 165, 121, 96, 54, 23].map((daysAgo) => ({
  ...card,
  daysAgo,
  ending: { paidCents: 7580 },
}));

/** The requests of a municipality in the demo, in each state at least one. */
export const demoRequests: readonly DemoRequest[] = [
  ...cards,
  { ...card, what: 'Identiteitskaart met spoed', cents: 12_910, daysAgo: 2 },
  {
    fund: 'Doorbraakbudget',
    what: 'Reiskosten eerste maand',
    bottleneck: 'Reiskosten naar werk',
    cents: 9500,
    why: 'Het loon komt pas na vijf weken; de werkgever schiet niets voor.',
    prevents: 'Hij raakt de baan kwijt die vanuit detentie geregeld is.',
    averted: 'Verlies van werk',
    daysAgo: 88,
    ending: { paidCents: 9500 },
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Tweedehands fiets',
    bottleneck: 'Reiskosten naar werk',
    cents: 18_000,
    why: 'Er rijdt geen bus voor de vroege dienst.',
    prevents: 'Werk dat binnen een week weer ophoudt.',
    averted: 'Verlies van werk',
    daysAgo: 40,
    ending: { paidCents: 14_500 },
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Werkschoenen en gereedschap',
    bottleneck: 'Werkkleding of gereedschap',
    cents: 22_500,
    why: 'Het uitzendbureau vraagt eigen schoenen op de eerste dag.',
    prevents: 'De plek gaat naar een ander.',
    averted: 'Verlies van werk',
    daysAgo: 3,
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Borg voor een kamer',
    bottleneck: 'Borg of eerste huur',
    cents: 75_000,
    why: 'De kredietbank doet er drie weken over; de kamer moet vrijdag vast.',
    prevents: 'Dakloosheid op de dag van vrijlating.',
    averted: 'Dakloosheid',
    daysAgo: 1,
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Eerste maand huur',
    bottleneck: 'Borg of eerste huur',
    cents: 62_000,
    why: 'De uitkering begint pas een maand later.',
    prevents: 'Verlies van de kamer en een nacht in de opvang.',
    averted: 'Dakloosheid',
    daysAgo: 70,
    decision: { approves: true, note: 'Akkoord, eenmalig.', afterDays: 2 },
    ending: { paidCents: 62_000 },
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Bed en koelkast',
    bottleneck: 'Inrichting van de woning',
    cents: 48_000,
    why: 'De inrichtingslening is geweigerd wegens schulden.',
    prevents: 'Slapen op de grond in een lege woning.',
    averted: 'Dakloosheid',
    daysAgo: 4,
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Rijlessen',
    bottleneck: 'Anders',
    cents: 140_000,
    why: 'Zonder rijbewijs geen werk in de bezorging.',
    prevents: 'Langer in de bijstand.',
    averted: 'Geen inkomen',
    daysAgo: 110,
    decision: { approves: false, note: 'Werk & Inkomen heeft hier een eigen regeling voor.', afterDays: 9 },
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Laptop voor de opleiding',
    bottleneck: 'Anders',
    cents: 40_000,
    why: 'De school leent er geen uit.',
    prevents: 'Stoppen met de opleiding.',
    averted: 'Anders',
    daysAgo: 60,
    ending: 'unneeded',
  },
  {
    fund: 'Doorbraakbudget',
    what: 'Behandeling bij de tandarts',
    bottleneck: 'Eigen risico of zorgpremie',
    cents: 35_000,
    why: 'De aanvullende verzekering gaat pas in januari in.',
    prevents: 'Uitval op het werk door pijn.',
    averted: 'Verlies van werk',
    daysAgo: 12,
    decision: { approves: true, note: '', afterDays: 4 },
  },
  {
    fund: 'Van der Staaij',
    what: 'Cursus heftruck',
    bottleneck: 'Werkkleding of gereedschap',
    cents: 39_000,
    why: 'Het UWV vergoedt de cursus niet zonder werkgever.',
    prevents: 'Een vacature die open blijft en iemand die thuis zit.',
    averted: 'Verlies van werk',
    daysAgo: 48,
    decision: { approves: true, note: 'Past binnen de voorwaarden van de pot.', afterDays: 3 },
    ending: { paidCents: 37_500 },
  },
  {
    fund: 'Van der Staaij',
    what: 'Telefoon met abonnement',
    bottleneck: 'Telefoon of abonnement',
    cents: 21_000,
    why: 'Zonder telefoon is hij voor niemand bereikbaar.',
    prevents: 'Gemiste afspraken in de eerste week.',
    averted: 'Anders',
    daysAgo: 35,
    ending: 'unneeded',
  },
];
