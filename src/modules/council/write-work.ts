import type { Figure } from '../figures/figures.public.ts';
import { chart, list, text, under, type Block } from './memo-document.ts';
import type { MemoInput } from './memo-input.ts';
import { drawnYear, yearOf } from './memo-pictures.ts';
import { bare, say, sentences, type Sentence } from './memo-sentences.rules.ts';

const figureOf = ({ figures }: MemoInput, wanted: Figure['code']): Figure | undefined =>
  figures.find(({ code }) => code === wanted);

/** The newest year with a number in a column of the work, from the year of the memo on; that year itself where it has one. */
function newestYear({ year, lastYear, read }: MemoInput, code: Figure['code'], column: string): string | undefined {
  const years = Array.from({ length: lastYear - year + 1 }, (_, later) => year + later);
  const shown = years.filter((one) => read(code, yearOf(one, lastYear), column) !== undefined);
  const newest = shown.includes(year) ? year : (shown.findLast((one) => one < lastYear) ?? shown.at(-1));
  return newest === undefined ? undefined : yearOf(newest, lastYear);
}

/** That what follows is about another year than the memo. */
const aboutYear = (year: number, shown: string): Sentence | undefined | false =>
  shown !== String(year) && say`Over ${String(year)} is hiervan niets te tonen. Dit gaat over ${shown}.`;

function conditionSentences(input: MemoInput): Sentence[] {
  const figure = figureOf(input, 'conditions');
  const shown = drawnYear(figure);
  if (shown === '') return [];
  const atRelease = conditionsAt(input, shown, 'bij vrijlating');
  const isOther = shown !== String(input.year);
  return sentences(
    isOther && say`Dit gaat over wie in ${shown} vrijkwam, niet over ${String(input.year)}.`,
    say`Alleen wie is gemeten, telt mee.`,
    atRelease.length > 0 && { pieces: ['Bij de vrijlating was op orde: ', ...atRelease, '.'], sources: [] },
    atRelease.length === 0 && say`Hoeveel mensen dit bij de vrijlating op orde hadden, is te klein om te tonen.`,
  );
}

/** "onderdak 80 procent, schulden 53 procent" */
function conditionsAt({ figures, read }: MemoInput, year: string, moment: string): Sentence['pieces'] {
  const rows = figures.find(({ code }) => code === 'conditions')?.rows ?? [];
  const known = rows.flatMap(({ label }) => {
    const [at, condition, when] = label.replace('*', '').split(', ');
    const share = read('conditions', label.replace('*', ''), 'In orde');
    return at === year && when === moment && share !== undefined ? [{ condition, share }] : [];
  });
  return known.flatMap(({ condition, share }, place) => [`${place === 0 ? '' : ', '}${String(condition)} `, share]);
}

function contactSentences(input: MemoInput): Sentence[] {
  const { year, read } = input;
  const shown = newestYear(input, 'first-contact', 'Op tijd gesproken');
  if (shown === undefined)
    return sentences(say`Over eerste contacten zijn geen cijfers bekend, of ze zijn te klein om te tonen.`);
  const at = (column: string) => read('first-contact', shown, column);
  return sentences(
    aboutYear(year, shown),
    say`Bij ${at('Op tijd gesproken')} van de ${at('Vrijlatingen')} vrijlatingen uit een dossier nazorg is de persoon op tijd gesproken.`,
    say`De marge is ${bare(at('marge van'))} tot ${at('tot')}.`,
    say`Een gesprek dat niemand opschreef, telt niet mee.`,
  );
}

function partnerSentences(input: MemoInput): Sentence[] {
  const figure = figureOf(input, 'need-to-done');
  const shown = drawnYear(figure);
  const median = (label: string) => input.read('need-to-done', label, 'Mediaan in dagen');
  const row = figure?.rows.find(({ label }) => label.startsWith(`${shown}: `) && median(label) !== undefined);
  if (shown === '' || row === undefined) return [];
  const partner = row.label.replace(`${shown}: `, '');
  return sentences(
    shown !== String(input.year) &&
      say`Dit gaat over taken die in ${shown} zijn afgerond, niet in ${String(input.year)}.`,
    say`Bij ${partner} was de helft van de gedane taken binnen ${median(row.label)} dagen klaar.`,
    say`Partners doen verschillend werk. Een lange duur zegt dus niet dat een partner traag werkt.`,
  );
}

function officerSentences(input: MemoInput): Sentence[] {
  const { year, lastYear, read, figures } = input;
  const now = (column: string) => read('rio-caseload', yearOf(lastYear, lastYear), column);
  const column = 'Met RIO, van wie voldeed';
  const shown = newestYear(input, 'rio-coverage', column);
  const at = (label: string) => (shown === undefined ? undefined : read('rio-coverage', shown, label));
  const isKept = figures.some(({ code }) => code === 'rio-coverage');
  return sentences(
    say`Nu staan er ${now('Dossiers met RIO')} dossiers bij ${now('RIO’s met dossiers')} ${now('RIO’s met dossiers')?.value === 1 ? 'RIO' : 'RIO’s'}.`,
    shown !== undefined && aboutYear(year, shown),
    say`Van wie bij de vrijlating aan de criteria voor een RIO voldeed, had ${at(column)} een RIO.`,
    say`De marge is ${bare(at('marge van'))} tot ${at('tot')}. Wie niet is beoordeeld, telt niet mee.`,
    isKept && shown === undefined && say`Hoeveel mensen bij hun vrijlating een RIO hadden, is te klein om te tonen.`,
  );
}

function budgetSentences(input: MemoInput, shown: string): Sentence[] {
  const at = (column: string) => input.read('budget', shown, column);
  return sentences(
    aboutYear(input.year, shown),
    say`Er waren ${at('Aanvragen')} aanvragen voor budget.`,
    say`Daarvan was ${at('Meteen goed')} meteen goed, binnen het mandaat.`,
    say`Bij de helft van de andere viel het besluit binnen ${at('Mediaan in dagen')} dagen.`,
    ...rowsOf(input, 'budget-use', shown).map(
      ({ label, name }) =>
        say`In de pot ‘${name}’ kwam ${input.read('budget-use', label, 'Erin gekomen')} euro, en ${input.read('budget-use', label, 'Betaald')} euro is betaald.`,
    ),
  );
}

/** The rows of a year, with what they are about: "2026 (tot nu): Borg" is about Borg. */
const rowsOf = ({ figures }: MemoInput, wanted: Figure['code'], year: string): { label: string; name: string }[] =>
  (figures.find(({ code }) => code === wanted)?.rows ?? [])
    .filter(({ label }) => label.startsWith(`${year}: `))
    .map(({ label }) => ({ label, name: label.replace(`${year}: `, '') }));

function bottleneckBlocks(input: MemoInput, shown: string): Block[] {
  const told = rowsOf(input, 'bottlenecks', shown)
    .filter(({ name }) => name !== 'overig')
    .slice(0, 5)
    .map(({ label, name }) => ({ name, count: input.read('bottlenecks', label, 'Aanvragen') }));
  const [first, ...others] = told;
  if (first === undefined) return [];
  if (others.length === 0)
    return text(sentences(say`Het vaakst ging een aanvraag over ‘${first.name}’: ${first.count} keer.`));
  return [
    ...text(sentences(say`Deze knelpunten werden het vaakst genoemd:`)),
    ...list(sentences(...told.map(({ name, count }) => say`${name}, bij ${count} aanvragen.`))),
  ];
}

function writeBudget(input: MemoInput): Block[] {
  const shown = newestYear(input, 'budget', 'Aanvragen');
  return shown === undefined ? [] : [...text(budgetSentences(input, shown)), ...bottleneckBlocks(input, shown)];
}

/** What was done for people, as far as somebody wrote it down; each part says which year it is about. */
export const writeWork = (input: MemoInput): Block[] => [
  ...under('Zijn de basisvoorwaarden op orde?', [...text(conditionSentences(input)), ...chart(input, 'conditions')]),
  ...under('Eerste contact na de vrijlating', [...text(contactSentences(input)), ...chart(input, 'first-contact')]),
  ...under('Van hulpvraag tot gedaan', [...text(partnerSentences(input)), ...chart(input, 'need-to-done')]),
  ...under('De re-integratieofficier', [...text(officerSentences(input)), ...chart(input, 'rio-coverage')]),
  ...under('Budget voor wat nergens anders past', writeBudget(input)),
];
