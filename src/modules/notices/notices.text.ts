import type { NoticeKind } from './intake/notice-fields.ts';
import type { NoticeLane } from './notice-lanes.rules.ts';
import type { NoticeSource, NoticeState } from './notices.table.ts';

/** The kinds of notice. */
export const noticeKindText: Readonly<Record<NoticeKind, string>> = {
  begin: 'Begin van detentie',
  change: 'Wijziging',
  end: 'Einde van detentie',
  'information-sheet': 'Informatieblad',
};

/** The ways a notice goes, as a badge. */
export const noticeLaneText: Readonly<Record<NoticeLane, string>> = {
  spoed: 'Spoed',
  'no-address': 'Zonder adres',
  'other-municipality': 'Andere gemeente',
  youth: 'Jeugd',
};

/** How a notice stands. */
export const noticeStateText: Readonly<Record<NoticeState, string>> = {
  settled: 'Verwerkt',
  question: 'Vraag',
  offered: 'Aangeboden',
  withdrawn: 'Terzijde gelegd',
};

/** The way a notice came in. */
export const noticeSourceText: Readonly<Record<NoticeSource, string>> = {
  file: 'uit een bestand',
  paste: 'geplakt',
  form: 'met het formulier',
  api: 'via de koppeling',
  'command-line': 'via de opdrachtregel',
  transfer: 'overgenomen van een andere gemeente',
};
