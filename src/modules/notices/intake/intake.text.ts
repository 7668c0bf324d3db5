import type { BrokenRowCode } from '../../../platform/files/table-row.ts';
import type { FileProblem, FileProblemCode } from '../../../platform/files/file-problem.ts';
import type { NoticeField, RefusalCode, RefusalReason } from './notice-fields.ts';
import type { MappingProblem } from './notice-mapping.ts';

/** The fields as people call them, with their article. */
export const fieldNames: Readonly<Record<NoticeField, string>> = {
  kind: 'de soort melding',
  receivedOn: 'de ontvangstdatum',
  bsn: 'het BSN',
  surname: 'de achternaam',
  givenNames: 'de voornamen',
  birthDate: 'de geboortedatum',
  sex: 'het geslacht',
  address: 'het adres',
  postcode: 'de postcode',
  town: 'de woonplaats',
  prison: 'de inrichting',
  startedOn: 'de begindatum van de detentie',
  expectedEndOn: 'de verwachte einddatum',
  endedOn: 'de werkelijke einddatum',
  title: 'de titel',
  caseManager: 'de casemanager',
  probation: 'reclassering',
};

const refusals: Readonly<Record<RefusalCode, (field: string, value: string) => string>> = {
  'kind-missing': () => 'De soort melding ontbreekt.',
  'kind-unknown': (_, value) => `De soort melding '${value}' is onbekend. Kies bij de kolommen wat dit woord betekent.`,
  'surname-missing': () => 'De achternaam ontbreekt.',
  'start-date-missing': () => 'Dit is een melding van begin van detentie, maar de begindatum ontbreekt.',
  'end-date-missing': () => 'Dit is een melding van einde van detentie, maar de einddatum ontbreekt.',
  'date-does-not-exist': (field, value) => `${field} '${value}' bestaat niet.`,
  'date-is-only-a-year': (field, value) => `${field} '${value}' is alleen een jaartal; dag en maand ontbreken.`,
  'date-unreadable': (field, value) => `${field} '${value}' is niet te lezen als datum.`,
  'bsn-not-digits': (_, value) => `Het BSN '${value}' bevat andere tekens dan cijfers.`,
  'bsn-too-long': (_, value) => `Het BSN '${value}' heeft meer dan negen cijfers.`,
  'bsn-eleven-test': (_, value) => `Het BSN '${value}' klopt niet: het voldoet niet aan de elfproef.`,
};

const brokenRows: Readonly<Record<BrokenRowCode, string>> = {
  'quote-not-closed': 'In deze regel staat een aanhalingsteken dat niet wordt gesloten.',
  'wrong-number-of-cells': 'Deze regel heeft meer of minder kolommen dan de kopregel.',
  'cell-too-long': 'In deze regel staat een cel met meer dan 100.000 tekens.',
};

const fileProblems: Readonly<Record<FileProblemCode, string>> = {
  'file-is-empty': 'Dit bestand is leeg.',
  'file-is-binary':
    'Dit is geen tabel, maar een ander soort bestand. Bewaar de meldingen als CSV of als Excel-bestand (.xlsx) en probeer het opnieuw.',
  'file-too-large': 'Dit bestand is te groot. Splits het in kleinere bestanden en lever die na elkaar in.',
  'xlsx-bomb':
    'Dit Excel-bestand wordt uitgepakt ongewoon groot en is daarom niet gelezen. Bewaar het als CSV en probeer het opnieuw.',
  'xlsx-broken': 'Dit Excel-bestand is beschadigd. Open het in Excel, bewaar het opnieuw en probeer het nog eens.',
  'no-header-row': 'De eerste regel bevat gegevens in plaats van namen van kolommen. Zet er een kopregel boven.',
  'too-many-columns': 'Dit bestand heeft meer dan 1.000 kolommen. Haal weg wat geen melding is en probeer het opnieuw.',
  'not-a-table':
    'In dit bestand is geen tabel gevonden. Gebruik een CSV- of Excel-bestand met een kopregel en kolommen.',
};

// An old or locked workbook is the one binary whose owner can do something about it in Excel.
const oldWorkbook =
  'Dit is een oud Excel-bestand (.xls) of een bestand met een wachtwoord. Bewaar het zonder wachtwoord als .xlsx en probeer het opnieuw.';
const longestShown = 60;

/** One Dutch sentence for why a row is refused, with the field and what was in it. */
export function refusalText({ code, field, value }: RefusalReason): string {
  const short = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
  return refusals[code](capital(fieldNames[field]), short);
}

/** One Dutch sentence for why a row could not be cut into cells. */
export const brokenRowText = (code: BrokenRowCode): string => brokenRows[code];

/** One Dutch sentence for why a whole file cannot be read, and what to do. */
export function fileProblemText({ code, detail }: FileProblem): string {
  if (code === 'file-is-binary' && detail === 'old-office') return oldWorkbook;
  const limit = Math.floor(Number(detail) / 1_000_000);
  if (code === 'file-too-large' && limit >= 1)
    return `Dit bestand is groter dan ${limit} MB. Splits het in kleinere bestanden en lever die na elkaar in.`;
  return fileProblems[code];
}

/** One Dutch sentence for what is wrong with a mapping. */
export function mappingProblemText(problem: MappingProblem): string {
  if (problem.code === 'heading-unknown')
    return `De kolom '${problem.heading}' voor ${fieldNames[problem.field]} staat niet in dit bestand.`;
  if (problem.field === 'startedOn')
    return 'Wijs een kolom aan voor de begindatum of de werkelijke einddatum van de detentie.';
  return `Wijs een kolom aan voor ${fieldNames[problem.field]}.`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
