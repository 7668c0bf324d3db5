import { chart, list, text, under, type Block } from './memo-document.ts';
import { agreed, nameAll, type MemoInput } from './memo-input.ts';
import { bare, citing, say, sentences, when, type Sentence } from './memo-sentences.rules.ts';

type Role = MemoInput['settings']['rolesInUse'][number];

const roleTasks: Readonly<Record<Role, string>> = {
  'safety-director': 'De procesregisseur Veiligheid & Wijken blijft betrokken als iemand een veiligheidsrisico vormt.',
  'mdt-director': 'De regisseur van het multidisciplinair team zet een hulpvraag door naar de juiste afdeling.',
  'city-marshal': 'De stadsmarinier kan iemand op verzoek in de gevangenis bezoeken.',
  'reintegration-officer': 'De re-integratieofficier (RIO) begeleidt jongvolwassenen van dichtbij.',
  'rio-lead': 'De projectleider RIO verdeelt het werk van de RIO’s en bewaakt hoeveel zij aankunnen.',
};

/** In one sentence: who coordinates, and whether there is a RIO. */
export function modelSentences(input: MemoInput): Sentence[] {
  const { municipality, settings } = input;
  const byZvh = settings.coordinationBy === 'zvh';
  return sentences(
    when(byZvh, say`In ${municipality.name} coördineert het Zorg- en Veiligheidshuis de nazorg.`),
    when(!byZvh, say`In ${municipality.name} coördineert de gemeente zelf de nazorg.`),
    ...rioSentences(input),
  );
}

function rioSentences(input: MemoInput): (Sentence | undefined)[] {
  const { municipality, settings } = input;
  const count = agreed(input, 'rioCount');
  if (settings.rioCount === 0) return [say`${municipality.name} heeft geen re-integratieofficier (RIO).`];
  const where = settings.rioPlacement === 'zvh' ? 'het Zorg- en Veiligheidshuis' : 'de gemeente';
  const above = settings.rioReportsTo === 'mayor' ? 'de burgemeester' : 'de teamleider of projectleider';
  return [
    settings.rioCount === 1
      ? say`${municipality.name} heeft ${count} re-integratieofficier (RIO).`
      : say`${municipality.name} heeft ${count} re-integratieofficieren (RIO’s).`,
    when(settings.rioPlacement !== 'none', say`De plek is bij ${where}, onder ${above}.`),
  ];
}

function arrangementSentences(input: MemoInput): Sentence[] {
  const { settings } = input;
  return sentences(
    say`De coördinator heet hier ${settings.coordinatorTitle}.`,
    say`Elke ${agreed(input, 'meetingEveryDays')} dagen bespreken de partijen de dossiers waar iets aan de hand is.`,
    say`Vaste partners zijn ${nameAll(settings.usualPartners)}.`,
    ...settings.rolesInUse.map((role) => say`${roleTasks[role]}`),
    say`De afspraak is dat iemand binnen ${agreed(input, 'firstContactHours')} uur na de vrijlating is gesproken.`,
    say`Voor kleine uitgaven die nergens anders passen, is er een aparte pot: ${nameAll(settings.fundNames)}.`,
  );
}

const supervised: readonly (Sentence | undefined)[] = [
  citing(say`De rechter kan toezicht door de reclassering opleggen. Dan is dat een plicht.`, 'gouda-memo'),
  citing(say`Zonder zo’n plicht is hulp vrijwillig. Iemand mag die dus weigeren.`, 'gouda-memo'),
  say`De afspraken hierboven gelden in beide gevallen.`,
];

function supervisionSentences(input: MemoInput): Sentence[] {
  const { settings } = input;
  const hasRio = settings.rioCount > 0;
  const from = agreed(input, 'rioAgeFrom');
  const upTo = agreed(input, 'youngAdultUpTo');
  return sentences(
    ...supervised,
    when(hasRio, say`De RIO is er voor mensen van ${from} tot en met ${upTo} jaar.`),
    when(
      hasRio && settings.rioSupervision === 'excluded',
      say`Volgens de afspraak is dat alleen voor wie geen opgelegd toezicht heeft.`,
    ),
    say`De cijfers in deze memo maken geen onderscheid tussen met en zonder opgelegd toezicht.`,
  );
}

/** The newest year with a number in a column of the work, from the year of the memo on. */
function newestYear({ year, lastYear, read }: MemoInput, figure: 'first-contact' | 'budget', column: string) {
  const years = Array.from({ length: lastYear - year + 1 }, (_, later) => year + later);
  const shown = years.filter((one) => read(figure, rowOf(one, lastYear), column) !== undefined);
  return shown.includes(year) ? year : (shown.findLast((one) => one < lastYear) ?? shown.at(-1));
}

const rowOf = (year: number, lastYear: number): string => (year === lastYear ? `${year} (tot nu)` : String(year));

function contactSentences(input: MemoInput): Sentence[] {
  const { year, lastYear, read } = input;
  const shown = newestYear(input, 'first-contact', 'Op tijd gesproken');
  if (shown === undefined)
    return sentences(say`Over eerste contacten zijn geen cijfers bekend, of ze zijn te klein om te tonen.`);
  const at = (column: string) => read('first-contact', rowOf(shown, lastYear), column);
  return sentences(
    shown !== year &&
      say`Over ${String(year)} is het eerste contact niet vastgelegd. Dit gaat over ${rowOf(shown, lastYear)}.`,
    say`Bij ${at('Op tijd gesproken')} van de ${at('Vrijlatingen')} vrijlatingen uit een dossier nazorg is de persoon op tijd gesproken.`,
    say`De marge is ${bare(at('marge van'))} tot ${at('tot')}.`,
    say`Een gesprek dat niemand opschreef, telt niet mee.`,
  );
}

function budgetSentences(input: MemoInput): Sentence[] {
  const { year, lastYear, read } = input;
  const shown = newestYear(input, 'budget', 'Aanvragen');
  if (shown === undefined) return [];
  const at = (column: string) => read('budget', rowOf(shown, lastYear), column);
  return sentences(
    shown !== year &&
      say`Over ${String(year)} zijn geen aanvragen voor budget vastgelegd. Dit gaat over ${rowOf(shown, lastYear)}.`,
    say`Er waren ${at('Aanvragen')} aanvragen voor budget.`,
    say`Daarvan was ${at('Meteen goed')} meteen goed, binnen het mandaat.`,
    say`Bij de helft van de andere viel het besluit binnen ${at('Mediaan in dagen')} dagen.`,
  );
}

function bottleneckSentences({ figures, read }: MemoInput): Sentence[] {
  const rows = figures.find(({ code }) => code === 'bottlenecks')?.rows ?? [];
  return sentences(
    ...rows
      .filter(({ label }) => !label.endsWith(': overig'))
      .slice(0, 5)
      .map(({ label }) => say`${label}: ${read('bottlenecks', label, 'Aanvragen')} aanvragen.`),
  );
}

/** How the municipality has arranged aftercare, and what it did. */
export function writeApproach(input: MemoInput): Block[] {
  const bottlenecks = bottleneckSentences(input);
  return [
    ...under('Zo is het geregeld', [...text(modelSentences(input)), ...list(arrangementSentences(input))]),
    ...under('Met en zonder verplichte reclassering', text(supervisionSentences(input))),
    ...under('Basisvoorwaarden van dossier tot nazorg', chart(input.figures, 'conditions')),
    ...under('Eerste contact na de vrijlating', [
      ...text(contactSentences(input)),
      ...chart(input.figures, 'first-contact'),
    ]),
    ...under('Van hulpvraag tot gedaan', chart(input.figures, 'need-to-done')),
    ...under('De re-integratieofficier', [
      ...chart(input.figures, 'rio-caseload'),
      ...chart(input.figures, 'rio-coverage'),
    ]),
    ...under('Budget voor wat nergens anders past', [
      ...text(budgetSentences(input)),
      ...(bottlenecks.length === 0 ? [] : text(sentences(say`Deze knelpunten werden het vaakst genoemd:`))),
      ...list(bottlenecks),
    ]),
  ];
}
