import type { LocalDate } from '../../../kernel/local-date.ts';
import type { RioCase } from '../caseload.queries.ts';
import type { AssessmentRow, AssignmentRow, HandoverRow } from '../caseload.table.ts';
import type { Selection, SelectionRules } from '../selection.rules.ts';

/** Everything on the page of a file about its RIO. */
export interface AssessView {
  file: RioCase;
  personName: string;
  stored: AssessmentRow | undefined;
  selection: Selection;
  criteria: SelectionRules;
  assignments: readonly AssignmentRow[];
  handover: HandoverRow | undefined;
  names: ReadonlyMap<string, string>;
  followUpMonths: number;
  today: LocalDate;
  canAssign: boolean;
}

/** The page with what was sent and refused. */
export interface AssessPageProps {
  view: AssessView;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}
