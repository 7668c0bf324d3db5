import { list, text, under, type Block } from './memo-document.ts';
import { agreed, nameAll, type MemoInput } from './memo-input.ts';
import { citing, say, sentences, when, type Sentence } from './memo-sentences.rules.ts';
import { yearOf } from './memo-pictures.ts';
import { writeWork } from './write-work.ts';

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
    when(byZvh, say`In ${municipality.name} coördineert nu het Zorg- en Veiligheidshuis de nazorg.`),
    when(!byZvh, say`In ${municipality.name} coördineert nu de gemeente zelf de nazorg.`),
    ...rioSentences(input),
  );
}

function rioSentences(input: MemoInput): (Sentence | undefined)[] {
  const { municipality, settings } = input;
  const count = agreed(input, 'rioCount');
  if (settings.rioCount === 0) return withoutOfficer(input);
  const where = settings.rioPlacement === 'zvh' ? 'het Zorg- en Veiligheidshuis' : 'de gemeente';
  const above = settings.rioReportsTo === 'mayor' ? 'de burgemeester' : 'de teamleider of projectleider';
  const isOne = settings.rioCount === 1;
  return [
    isOne
      ? say`${municipality.name} heeft nu ${count} re-integratieofficier (RIO).`
      : say`${municipality.name} heeft nu ${count} re-integratieofficieren (RIO’s).`,
    when(
      settings.rioPlacement !== 'none',
      isOne
        ? say`Die werkt bij ${where} en valt onder ${above}.`
        : say`Zij werken bij ${where} en vallen onder ${above}.`,
    ),
  ];
}

/** Without an officer by the settings; where files have one all the same, that is said too. */
function withoutOfficer({ municipality, read, lastYear }: MemoInput): (Sentence | undefined)[] {
  const files = read('rio-caseload', yearOf(lastYear, lastYear), 'Dossiers met RIO');
  return [
    say`${municipality.name} heeft volgens de instellingen nu geen eigen re-integratieofficier (RIO).`,
    when(files !== undefined && files.value > 0, say`Toch hebben ${files} dossiers nu een RIO.`),
  ];
}

/** A title as one writes it within a sentence: "nazorgcoördinator", but "RIO". */
const inSentence = (title: string): string =>
  /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;

function arrangementSentences(input: MemoInput): Sentence[] {
  const { settings } = input;
  return sentences(
    say`De coördinatie doet een ${inSentence(settings.coordinatorTitle)}.`,
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
];

function supervisionSentences(input: MemoInput): Sentence[] {
  const { settings } = input;
  const hasRio = settings.rioCount > 0;
  const isLimited = hasRio && settings.rioSupervision === 'excluded';
  const from = agreed(input, 'rioAgeFrom');
  const upTo = agreed(input, 'youngAdultUpTo');
  return sentences(
    ...supervised,
    when(hasRio && !isLimited, say`De RIO is er voor mensen van ${from} tot en met ${upTo} jaar.`),
    when(isLimited, say`De RIO is er alleen voor mensen van ${from} tot en met ${upTo} jaar zonder opgelegd toezicht.`),
    when(isLimited, say`De andere afspraken hierboven gelden met en zonder toezicht.`),
    when(!isLimited, say`De afspraken hierboven gelden met en zonder toezicht.`),
    say`De cijfers in deze memo maken geen onderscheid tussen met en zonder opgelegd toezicht.`,
  );
}

/** How the municipality has arranged aftercare, and what it did. */
export function writeApproach(input: MemoInput): Block[] {
  return [
    ...under('Zo is het nu geregeld', [
      ...text([
        ...modelSentences(input),
        ...sentences(say`Dit zijn de afspraken van nu, niet die van ${String(input.year)}.`),
      ]),
      ...list(arrangementSentences(input)),
    ]),
    ...under('Met en zonder verplichte reclassering', text(supervisionSentences(input))),
    ...writeWork(input),
  ];
}
