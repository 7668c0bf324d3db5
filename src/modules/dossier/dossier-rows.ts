import type { LocalDate } from '../../kernel/local-date.ts';
import type { ReachFacts } from '../address-book/address-book.public.ts';
import type { RequestOfCase } from '../budget/budget.public.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { Contact } from '../contacts/contacts.public.ts';
import type { DetentionRow } from '../detentions/detentions.public.ts';
import type { GateSources } from '../gate/gate.public.ts';
import type { DomainReview, Measurement, Need } from '../needs/needs.public.ts';
import type { NoticeOfPerson } from '../notices/notices.public.ts';
import type { VisitOfCase } from '../visits/visits.public.ts';
import type { StoredTaskOfCase } from '../tasks/tasks.public.ts';
import type { ShownAction, ShownGoal } from '../plans/plans.public.ts';

/** A file with the person it is about and the names of its people. */
export interface DossierHead extends CaseFile {
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  workerName: string | null;
  riskAuthor: string | null;
}

/** A casus beside a file of the municipality, or the other way around. */
export type FileBeside = Pick<CaseFile, 'id' | 'kind' | 'state'>;

/** An offer of the file that waits for an answer. */
export interface StandingOffer {
  id: string;
  toName: string;
}

/** A need as the page shows it. */
export type ShownNeed = Pick<
  Need,
  | 'id'
  | 'caseId'
  | 'domain'
  | 'code'
  | 'title'
  | 'status'
  | 'organisations'
  | 'otherOrganisation'
  | 'note'
  | 'changedOn'
>;

/** A contact as it comes out of JSON: its moment is text. */
export type ContactAsRead = Pick<
  Contact,
  'id' | 'caseId' | 'type' | 'withWhom' | 'outcome' | 'note' | 'happensOn' | 'loggedBy' | 'loggedByName' | 'version'
> & { happensAt: string };

/** A detention as the page shows it. */
export type ShownDetention = Pick<
  DetentionRow,
  'id' | 'startedOn' | 'expectedEndOn' | 'endedOn' | 'isEndPresumed' | 'prison' | 'title' | 'caseManager' | 'history'
>;

type Reached = Omit<ReachFacts, 'kind'>;
/** A prison in the address book with its case managers. */
export type ShownPrison = Reached & { managers: Reached[] };

/** A received item as the page shows it. */
export type ShownNotice = Pick<NoticeOfPerson, 'id' | 'kind' | 'receivedOn' | 'state' | 'lanes' | 'legalBasisText'>;

/** One change of file, needs, plan or budget. */
export interface ChangeRow {
  source: 'case' | 'need' | 'plan' | 'budget';
  id: string;
  occurredAt: string;
  actorName: string;
  event: string;
  domain: DomainReview['domain'] | null;
  title: string | null;
  changes: Record<string, { from: unknown; to: unknown }>;
  note: string;
}

/** A file with its latest changes. */
export interface HistoryRows extends DossierHead {
  history: ChangeRow[];
  names: { id: string; name: string }[];
}

/** A file with everything on its page. */
export interface DossierRows extends HistoryRows {
  needs: ShownNeed[];
  reviews: Pick<DomainReview, 'domain' | 'answer' | 'reviewedOn'>[];
  measurements: Pick<Measurement, 'domain' | 'moment' | 'condition' | 'measuredOn'>[];
  goals: Omit<ShownGoal, 'isHidden' | 'actions'>[];
  actions: (ShownAction & { createdOn: LocalDate })[];
  contacts: ContactAsRead[];
  marks: GateSources['marks'][number][];
  besides: FileBeside[];
  offers: StandingOffer[];
  settings: { code: string; value: unknown }[];
  detentions: ShownDetention[];
  prisons: ShownPrison[];
  notices: ShownNotice[];
  budgetRequests: RequestOfCase[];
  visits: VisitOfCase[];
  tasks: StoredTaskOfCase[];
}
