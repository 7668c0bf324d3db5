import { Temporal } from 'temporal-polyfill';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can, sees } from '../../platform/authorisation/can.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import type { RequestOfCase } from '../budget/budget.public.ts';
import { caseAsRead } from '../cases/cases.public.ts';
import { contactAsRead, type Contact } from '../contacts/contacts.public.ts';
import { detentionAsRead } from '../detentions/detentions.public.ts';
import { gateFactsFrom, gateOf, type Gate } from '../gate/gate.public.ts';
import { Settings } from '../municipalities/municipalities.public.ts';
import { canSeeDomain, conditionsFrom, momentsOf, needAsRead, type DomainCondition } from '../needs/needs.public.ts';
import { planFrom, type ShownGoal } from '../plans/plans.public.ts';
import type { VisitOfCase } from '../visits/visits.public.ts';
import { tasksOfCaseAsRead, type TaskOfCase } from '../tasks/tasks.public.ts';
import type {
  ContactAsRead,
  DossierHead,
  DossierRows,
  FileBeside,
  ShownDetention,
  ShownNeed,
  ShownNotice,
  ShownPrison,
  StandingOffer,
} from './dossier-rows.ts';
import { readDossier, readHistory } from './dossier.queries.ts';
import { tellHistory, type HistoryLine } from './history.ts';

/** A contact on the page. */
export type ShownContact = Omit<ContactAsRead, 'happensAt'> & Pick<Contact, 'happensAt'>;

/** Everything on the page of a file. */
export interface Dossier {
  head: DossierHead;
  gate: Gate;
  /** Begin of the detention that the file is about. */
  startedOn: LocalDate | null;
  conditions: readonly DomainCondition[];
  needs: readonly (ShownNeed & { isHidden: boolean })[];
  moments: ReturnType<typeof momentsOf>;
  goals: readonly ShownGoal[];
  contacts: readonly ShownContact[];
  detentions: readonly ShownDetention[];
  /** Where these were, as the address book knows it. */
  prisons: readonly ShownPrison[];
  notices: readonly ShownNotice[];
  /** Empty for who may not know of tasks. */
  tasks: readonly TaskOfCase[];
  /** Empty for who may not know of the budget. */
  budgetRequests: readonly RequestOfCase[];
  visits: readonly VisitOfCase[];
  history: readonly HistoryLine[];
  /** The casus beside the file, or the files beside the casus, as far as the reader sees them. */
  besides: readonly FileBeside[];
  /** To another municipality, waiting for an answer. */
  offer: StandingOffer | undefined;
  today: LocalDate;
}

const shownHistory = 8;

/** Reads the page of a file and records who saw it. NotFound outside the scope of the actor. */
export async function viewDossier(ctx: RequestContext, caseId: string): Promise<Dossier> {
  return dossierFrom(ctx.actor, await readDossier(ctx, caseId, shownHistory), todayIn(ctx.now));
}

function dossierFrom(actor: Actor, rows: DossierRows, today: LocalDate): Dossier {
  const settings = Settings.parse(Object.fromEntries(rows.settings.map(({ code, value }) => [code, value])));
  const startedOn = rows.detentions.find(({ id }) => id === rows.detentionId)?.startedOn ?? null;
  const contacts = rows.contacts.map((contact) => ({
    ...contactAsRead(actor, contact),
    happensAt: Temporal.Instant.from(contact.happensAt),
    withdrawnAt: null,
  }));
  const conditions = conditionsFrom(actor, rows);
  const sources = { startedOn, contacts, marks: rows.marks, agreements: settings, conditions };
  const facts = gateFactsFrom(rows, { ...sources, ...preparationOf(rows, startedOn) }, today);
  const measured = new Set(rows.measurements.map(({ moment }) => moment));
  return {
    head: caseAsRead(actor, rows),
    gate: gateOf(facts),
    ...{ startedOn, conditions, today },
    // Who sees no notes is not shown that there were contacts either.
    contacts: sees(actor, 'notes') ? contacts : [],
    needs: rows.needs.filter(({ domain }) => canSeeDomain(actor, domain)).map((need) => needAsRead(actor, need)),
    moments: momentsOf(
      { ...settings, startedOn: startedOn ?? rows.openedOn, releaseOn: rows.releaseOn },
      measured,
      today,
    ),
    goals: planFrom(actor, rows.goals, rows.actions),
    detentions: rows.detentions.map((detention) => detentionAsRead(actor, detention)),
    ...{ prisons: rows.prisons, notices: rows.notices, visits: rows.visits },
    budgetRequests: can(actor, 'budget:read') ? rows.budgetRequests : [],
    besides: rows.besides,
    tasks: can(actor, 'task:read') ? tasksOfCaseAsRead(actor, rows.tasks, today) : [],
    offer: rows.offers[0],
    history: tellHistory(actor, rows),
  };
}

/** The day the begin was measured, and the day each domain got its first action in this round. */
function preparationOf({ measurements, goals, actions, round, openedOn }: DossierRows, startedOn: LocalDate | null) {
  const began = round === 1 ? null : (startedOn ?? openedOn);
  const planned = goals
    .filter(({ state }) => state !== 'dropped')
    .flatMap(({ id, domain }) => {
      const days = actions.filter(({ goalId }) => goalId === id).map(({ createdOn }) => createdOn);
      return days.filter((on) => began === null || on >= began).map((on) => ({ domain, on }));
    });
  return {
    measuredOn: measurements.find(({ moment }) => moment === 'begin')?.measuredOn ?? null,
    // The latest first: of two days of one domain the reader keeps the last, which is the first day.
    planned: planned.sort((one, other) => (one.on < other.on ? 1 : -1)),
  };
}

const wholeHistory = 500;

/** The whole history of a file, as far as it fits on one page. */
export async function viewHistory(
  ctx: RequestContext,
  caseId: string,
): Promise<{ head: DossierHead; history: readonly HistoryLine[] }> {
  const rows = await readHistory(ctx, caseId, wholeHistory);
  return { head: rows, history: tellHistory(ctx.actor, rows) };
}
