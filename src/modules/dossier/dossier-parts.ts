import { sql, type RawBuilder } from 'kysely';

// Each part is a question about `f`, the one file that was found to be visible; together they are one statement,
// because planning and sending a dozen apart costs the page five times as much.
const ofCase = (table: string) => sql.raw(`${table}.municipality_id = f.municipality_id and ${table}.case_id = f.id`);
const ofRound = (table: string) => sql`${ofCase(table)} and ${sql.raw(table)}.round = f.round`;
const ofPerson = (table: string) =>
  sql.raw(`${table}.municipality_id = f.municipality_id and ${table}.person_id = f.person_id`);

/** The rows of a question as one JSON list. */
export const list = (rows: RawBuilder<unknown>) => sql`(select coalesce(json_agg(rows), '[]') from (${rows}) as rows)`;

/** What is needed. */
export const needs = sql`select n.id, n.case_id as "caseId", n.domain, n.code, n.title, n.status, n.organisations,
    n.other_organisation as "otherOrganisation", n.note, n.changed_on as "changedOn"
  from need n where ${ofCase('n')} and n.withdrawn_at is null order by n.created_at, n.id`;
/** What was asked in this round. */
export const reviews = sql`select r.domain, r.answer, r.reviewed_on as "reviewedOn" from domain_review r where ${ofRound('r')}`;
/** What was measured in this round. */
export const measurements = sql`select m.domain, m.moment, m.condition, m.measured_on as "measuredOn"
  from measurement m where ${ofRound('m')} order by m.measured_on`;
/** Goals. */
export const goals = sql`select g.id, g.case_id as "caseId", g.domain, g.title, g.own_words as "ownWords", g.state
  from plan_goal g where ${ofCase('g')} order by g.created_at, g.id`;
/** Actions, with the day they were added. */
export const actions = sql`select a.id, a.case_id as "caseId", a.goal_id as "goalId", a.title, a.owner_kind as "ownerKind",
    a.owner_name as "ownerName", u.name as "workerName", a.due_kind as "dueKind", a.due_on as "dueOn",
    a.due_offset as "dueOffset", a.done_on as "doneOn", a.version,
    (a.created_at at time zone 'Europe/Amsterdam')::date as "createdOn"
  from plan_action a left join app_user u on u.id = a.owner_id where ${ofCase('a')} order by a.created_at, a.id`;
/** Contacts, the newest first. */
export const contacts = sql`select c.id, c.case_id as "caseId", c.type, c.with_whom as "withWhom", c.outcome, c.note,
    c.happens_on as "happensOn", c.happens_at as "happensAt", c.logged_by as "loggedBy", c.logged_by_name as "loggedByName",
    c.version
  from contact c where ${ofCase('c')} and c.withdrawn_at is null order by c.happens_at desc, c.id`;
/** Steps ticked off in this round. */
export const marks = sql`select k.step, k.done_on as "doneOn", k.round from gate_mark k where ${ofRound('k')}`;
/** Requests for money, the newest first. */
export const budgetRequests = sql`select b.id, b.what, b.amount_cents as "amountCents", b.state, b.paid_cents as "paidCents",
    (b.asked_at at time zone 'Europe/Amsterdam')::date as "askedOn"
  from budget_request b where ${ofCase('b')} order by b.asked_at desc, b.id`;
/** The casus beside a file of the municipality, or the files beside a casus, among those that the reader sees. */
export const besides = (visible: RawBuilder<unknown>) => sql`select v.id, v.kind, v.state from (${visible}) v
  where v.municipality_id = f.municipality_id and v.person_id = f.person_id and (v.kind = 'zvh') <> (f.kind = 'zvh')
  order by v.opened_on desc, v.id`;
/** The offer of this file to another municipality that still waits. */
export const offers = sql`select o.id, m.name as "toName" from transfer_offer o join municipality m on m.id = o.to_municipality
  where o.from_municipality = f.municipality_id and o.case_id = f.id and o.state = 'offered'`;
/** Visits in prison, the newest first. */
export const visits = sql`select v.id, v.visitor_role as "visitorRole", u.name as "visitorName", v.state, v.attempt,
    v.prison, v.visit_on as "visitOn", v.visit_at as "visitAt", v.outcome
  from prison_visit v left join app_user u on u.id = v.visitor_id where ${ofCase('v')} order by v.wanted_at desc, v.id`;
/** Settings of the municipality. */
export const settings = sql`select s.code, s.value from setting s where s.municipality_id = f.municipality_id`;
/** Detentions of the person, the oldest first. */
export const detentions = sql`select d.id, d.started_on as "startedOn", d.expected_end_on as "expectedEndOn",
    d.ended_on as "endedOn", d.is_end_presumed as "isEndPresumed", d.prison, d.title, d.case_manager as "caseManager",
    d.history
  from detention d where ${ofPerson('d')} order by d.started_on`;
const reach = (table: string) =>
  sql.raw(`${table}.id, ${table}.name, ${table}.phone, ${table}.email, ${table}.version,
  ${table}.flagged_by_name as "flaggedByName", (${table}.flagged_at at time zone 'Europe/Amsterdam')::date as "flaggedOn"`);
const managers = sql`select ${reach('m')} from case_manager m
  where m.municipality_id = b.municipality_id and m.prison_id = b.id and m.removed_at is null order by m.name`;
/** The prisons of these detentions as the address book has them, with their case managers. */
export const prisons = sql`select ${reach('b')}, ${list(managers)} as managers from prison b
  where b.municipality_id = f.municipality_id and b.removed_at is null
    and lower(b.name) in (select lower(trim(d.prison)) from detention d where ${ofPerson('d')})`;
/** What was received about the person, the newest first. */
export const notices = sql`select i.id, i.kind, i.received_on as "receivedOn", i.state, i.lanes,
    coalesce(b.dutch, '') as "legalBasisText"
  from notice i left join legal_basis b on b.code = i.legal_basis where ${ofPerson('i')}
  order by i.received_on desc, i.id`;
/** Tasks of partners and colleagues, the newest first. */
export const tasks = sql`select t.id, t.domain, t.title, t.state, t.target_on as "targetOn", t.fatal_on as "fatalOn",
    t.ended_on as "endedOn", t.note, t.end_note as "endNote", t.offered_by as "offeredBy", t.worker_id as "workerId",
    o.name as "organisationName", u.name as "workerName", coalesce(o.reads_care, false) as "readsCare", false as "isMine",
    exists (select from task_signal s where s.municipality_id = t.municipality_id and s.task_id = t.id and s.kind = 'reminder')
      as "isReminded",
    exists (select from task_signal s where s.municipality_id = t.municipality_id and s.task_id = t.id and s.kind = 'escalation')
      as "isEscalated"
  from task t left join organisation o on o.municipality_id = t.municipality_id and o.id = t.organisation_id
  left join app_user u on u.id = t.worker_id where ${ofCase('t')} order by t.offered_at desc, t.id`;
/** Names of the workers in the history. */
export const names = sql`select distinct u.id, u.name from case_change h
  join app_user u on u.id::text = h.changes -> 'workerId' ->> 'to' where ${ofCase('h')}`;

/** The latest changes of file, needs, plan and budget together; of the budget what was booked, no words. */
export function history(limit: number) {
  return sql`select * from (
    select 'case' as source, h.id, h.occurred_at as "occurredAt", h.actor_name as "actorName", h.event,
      null as domain, null as title, h.changes, h.note from case_change h where ${ofCase('h')}
    union all select 'need', h.id, h.occurred_at, h.actor_name, h.event, h.domain, n.title, h.changes, h.note
      from need_change h left join need n on n.municipality_id = h.municipality_id and n.id = h.need_id
      where ${ofCase('h')}
    union all select 'plan', h.id, h.occurred_at, h.actor_name, h.event, h.domain, h.title, h.changes, ''
      from plan_change h where ${ofCase('h')}
    union all select 'budget', e.id, e.booked_at, e.booked_by_name, e.kind, null, null, jsonb_build_object('cents',
        jsonb_build_object('from', null, 'to', case when e.kind = 'payment' then coalesce(
          (select l.cents from budget_line l where l.entry_id = e.id and l.account = 'paid'), b.amount_cents)
          else b.amount_cents end)), ''
      from budget_request b join budget_entry e on e.municipality_id = b.municipality_id and e.fund_id = b.fund_id
        and e.request_id = b.id where ${ofCase('b')}) as told
    order by "occurredAt" desc, id limit ${limit}`;
}
