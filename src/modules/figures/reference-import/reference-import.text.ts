import { national, ReferenceCode } from '../references.schema.ts';
import { referenceTexts } from '../figures.text.ts';
import type { FileFigure, Refusal } from './reference-import.rules.ts';
import type { ReferenceImport } from './reference-import.queries.ts';

/** One sentence per reason why a row or a figure in it is refused. */
const refusals: Readonly<Record<string, string>> = {
  'import-area-missing': 'Er staat niet bij over welk gebied dit gaat.',
  'import-period-wrong': 'Dit is geen heel jaar, zoals 2021, 2021JJ00 of 1 januari 2021',
  'import-source-wrong': 'De bron ontbreekt of is langer dan 300 tekens.',
  'import-date-wrong': 'Dit is geen bestaande datum, zoals 31-12-2021 of 2021-12-31',
  'import-code-unknown': 'Kantelpunt kent dit cijfer niet',
  'import-number-wrong': 'Dit is geen getal van 0 of meer in de gekozen schrijfwijze',
  'import-number-ambiguous':
    'Dit getal kan op twee manieren gelezen worden. Kies bij de indeling hoe getallen geschreven zijn',
  'import-count-wrong':
    'Dit cijfer is een aantal, maar dit is geen heel getal. Kijk bij de indeling hoe getallen geschreven zijn',
  'reference-population-none': 'Een gemeente heeft inwoners. Is het aantal niet bekend, laat de cel dan leeg',
  'reference-percentage-wrong': 'Een percentage is hoogstens 100',
  'import-figure-twice': 'Het bestand zegt op een andere regel iets anders over hetzelfde cijfer',
  'import-quote-not-closed': 'Er staat een aanhalingsteken dat niet gesloten wordt.',
  'import-wrong-number-of-cells': 'Deze regel heeft niet evenveel kolommen als de kopregel.',
  'import-cell-too-long': 'Op deze regel staat een veel te lange tekst.',
};

const longestShown = 60;

/** Why a row is refused, with what was in it. */
export function refusalText({ reason, detail }: Refusal): string {
  const sentence = refusals[reason] ?? reason;
  if (detail === '') return sentence.endsWith('.') ? sentence : `${sentence}.`;
  if (reason === 'import-figure-twice') return `${sentence}: ${nameOfRepeated(detail)}.`;
  const short = detail.length > longestShown ? `${detail.slice(0, longestShown)}…` : detail;
  return `${sentence.replace(/\.$/u, '')}: ‘${short}’.`;
}

function nameOfRepeated(detail: string): string {
  const [word, year] = detail.split(' ');
  const code = ReferenceCode.safeParse(word).data;
  return code === undefined ? detail : `${referenceTexts[code].name} ${year}`;
}

/** How an import stands. */
export const referenceStateText: Readonly<Record<ReferenceImport['state'], string>> = {
  uploaded: 'Kolommen aanwijzen',
  checked: 'Klaar om over te nemen',
  done: 'Overgenomen',
};

/** "Aantal inwoners op 1 januari, Gouda 2021". */
export function figureName(
  { code, area, year }: Pick<FileFigure, 'code' | 'area' | 'year'>,
  municipality: string,
): string {
  return `${referenceTexts[code].name}, ${area === national ? 'Nederland' : municipality} ${year}`;
}

const exact = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 6 });

/** A number in full, so that a small change is seen; or that it does not hold. */
export function exactValue({ code, value }: Pick<FileFigure, 'code' | 'value'>): string {
  return value === null ? 'vervallen' : `${exact.format(value)} ${referenceTexts[code].unit}`;
}

/** "1 regel", "1.200 regels". */
export function countRows(count: number): string {
  return `${exact.format(count)} ${count === 1 ? 'regel' : 'regels'}`;
}

/** "1 cijfer", "12 cijfers". */
export function countFigures(count: number): string {
  return `${exact.format(count)} ${count === 1 ? 'cijfer' : 'cijfers'}`;
}

/** One sentence per reason why a file, a mapping or a step is refused. */
export const referenceImportSentences = {
  'reference-file-binary':
    'Dit is geen tabel, maar een ander soort bestand. Bewaar de cijfers als CSV of als Excel-bestand (.xlsx).',
  'reference-file-too-large':
    'Dit bestand is groter dan 20 MB. Kies bij de bron alleen uw gemeente en Nederland, en lever dat bestand in.',
  'reference-file-too-wide':
    'Dit bestand heeft meer dan 1.000 kolommen. Kies bij de bron alleen de onderwerpen die u nodig hebt.',
  'mapping-area-missing': 'Wijs aan waar het gebied staat, of kies waar alles over gaat.',
  'mapping-period-missing': 'Wijs aan waar het jaar staat, of kies één jaar.',
  'mapping-values-missing': 'Wijs minstens één kolom met een cijfer aan.',
  'mapping-values-twice': 'Kies één van de twee: een kolom per cijfer, of een kolom die het cijfer noemt.',
  'mapping-values-half': 'Wijs zowel de kolom met de naam van het cijfer als de kolom met het getal aan.',
  'mapping-name-long': 'Maak de naam korter: hoogstens 80 tekens.',
  'reference-import-done': 'Dit bestand is al overgenomen.',
  'reference-import-unread': 'Wijs eerst aan wat de kolommen betekenen.',
  'reference-import-moved':
    'Iemand heeft intussen een van deze cijfers gewijzigd. Er is niets overgenomen. Hieronder staat hoe het nu is.',
  'reference-import-nothing': 'In dit bestand staat niets nieuws. Er is niets overgenomen.',
};
