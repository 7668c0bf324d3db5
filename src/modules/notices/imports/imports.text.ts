import type { z } from 'zod';
import { fileProblem, type FileProblemCode } from '../../../platform/files/file-problem.ts';
import { brokenRowText, fileProblemText, refusalText } from '../intake/intake.text.ts';
import { noticeFields, noticeKinds } from '../intake/notice-fields.ts';
import type { ImportProblem, ImportState } from './imports.table.ts';
import type { NoticeOutcome, RowReason } from '../notices.table.ts';

/** One Dutch sentence for why a row is refused. */
export function reasonText(reason: RowReason): string {
  if ('field' in reason) return refusalText(reason);
  if (reason.code === 'row-not-storable') return 'Deze regel bevat een waarde die niet bewaard kan worden.';
  return brokenRowText(reason.code);
}

/** Every reason of a row, as one text. */
export const reasonsText = (reasons: readonly RowReason[]): string => reasons.map(reasonText).join(' ');

/** Why an import stopped. */
export function importProblemText({ code, detail }: ImportProblem): string {
  if (code !== 'unexpected') return fileProblemText(fileProblem(code, detail));
  return 'Het inlezen is door een onverwachte fout gestopt. Wat al was ingelezen, staat er; er gaat niets dubbel als u opnieuw begint.';
}

/** How an import stands. */
export const importStateText: Readonly<Record<ImportState, string>> = {
  uploaded: 'Kolommen aanwijzen',
  checking: 'Wordt gecontroleerd',
  checked: 'Klaar om in te lezen',
  running: 'Wordt ingelezen',
  finished: 'Ingelezen',
  failed: 'Gestopt',
};

/** What an import without a file name is called. */
export const importSourceText: Readonly<Record<'file' | 'paste' | 'command-line', string>> = {
  file: 'Bestand',
  paste: 'Geplakte regels',
  'command-line': 'Bestand via de opdrachtregel',
};

/** What happened to rows, as a count is named. */
export const outcomeText: Readonly<Record<NoticeOutcome, string>> = {
  new: 'Nieuw',
  changed: 'Gewijzigd',
  repeated: 'Herhaald',
  question: 'Vragen',
  refused: 'Geweigerd',
};

const problemOf = (code: FileProblemCode, detail = ''): string => fileProblemText(fileProblem(code, detail));

/** One Dutch sentence per reason why a file or its mapping cannot be taken. */
export const importSentences = {
  'file-missing': 'Kies eerst een bestand.',
  'file-is-empty': problemOf('file-is-empty'),
  'file-is-binary': problemOf('file-is-binary'),
  'file-is-old-workbook': problemOf('file-is-binary', 'old-office'),
  'file-too-large': problemOf('file-too-large', '100000000'),
  'xlsx-bomb': problemOf('xlsx-bomb'),
  'too-many-columns': problemOf('too-many-columns'),
  'xlsx-broken': problemOf('xlsx-broken'),
  'no-header-row': problemOf('no-header-row'),
  'not-a-table': problemOf('not-a-table'),
  'rows-missing': 'Plak eerst de regels, met de kopregel erboven.',
  'municipality-missing': 'Kies een gemeente.',
  'municipality-unknown': 'Kies een van uw eigen gemeenten.',
  'date-format-unknown': 'Kies hoe de datums in het bestand geschreven zijn.',
  'import-started-already': 'Dit bestand wordt al ingelezen of is al ingelezen.',
} as const;

/** What is wrong with a mapping file, in Dutch: one sentence per problem. */
export function mappingSentences({ issues }: z.ZodError): string[] {
  return issues.map((issue) => {
    const { path, code, message } = issue;
    const place = path.join('.');
    if (message === 'date-format-unknown')
      return 'De dateFormat is geen patroon van dag, maand en jaar, zoals d-M-yyyy.';
    if (code === 'unrecognized_keys' || code === 'invalid_key') {
      const unknown = code === 'unrecognized_keys' ? issue.keys.join(', ') : String(path.at(-1));
      return `Kantelpunt kent dit veld niet: ${unknown}. Kies uit ${noticeFields.join(', ')}.`;
    }
    if (path[0] === 'values') return `Bij ${place} hoort een van onze soorten: ${noticeKinds.join(', ')}.`;
    return place === ''
      ? 'Verwacht wordt een object met columns, values en dateFormat.'
      : `Het onderdeel ${place} ontbreekt of klopt niet.`;
  });
}

/** The columns that we add behind those of the file when refused rows go back. */
export const ownHeadings: readonly string[] = ['Regelnummer', 'Reden van weigering'];
