import type { LocalDate } from '../../../kernel/local-date.ts';
import { foldNotices, type DetentionDoubtCode } from '../../detentions/detentions.public.ts';
import type { NoticeContent } from '../intake/notice-fields.ts';
import { doubtsAbout, lanesOf, type NoticeDoubtCode } from '../notice-lanes.rules.ts';

/** What is doubtful about one row by itself, before anything is known of its person. */
export type RowDoubt = NoticeDoubtCode | DetentionDoubtCode | 'other-municipality' | 'no-address' | 'youth';

/** What the doubts are measured by. */
export interface DoubtSetting {
  /** All towns of the municipality. */
  towns: readonly string[];
  today: LocalDate;
}

// A beginning that is not in this row may be known already, or be in another row.
const dependsOnOthers: readonly RowDoubt[] = [
  'change-without-begin',
  'information-sheet-without-begin',
  'end-without-begin',
];

/** The doubts about one row, by the rules that decide when it is taken in. */
export function doubtsAboutRow(content: NoticeContent, { towns, today }: DoubtSetting): RowDoubt[] {
  const { kind, receivedOn = today, startedOn, expectedEndOn, endedOn } = content;
  const dated = { ...content, receivedOn };
  const lanes = lanesOf(dated, towns);
  const fact = { id: '', kind, receivedOn, startedOn, expectedEndOn, endedOn };
  const found: RowDoubt[] = [
    ...doubtsAbout(dated, today),
    ...foldNotices([fact]).doubts.map(({ code }) => code),
    ...(['other-municipality', 'youth', 'no-address'] as const).filter((lane) => lanes.has(lane)),
  ];
  return [...new Set(found)].filter((doubt) => !dependsOnOthers.includes(doubt));
}
