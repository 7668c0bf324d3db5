import type { Step } from './fill-people.sql.ts';

const atMorning = (day: string): string => `(${day})::timestamp at time zone 'Europe/Amsterdam' + interval '9 hours'`;

/** Workers, files, and what happened in them. */
export const writeWork: readonly Step[] = [
  [
    'workers',
    `insert into app_user (id, email, name)
    select md5('worker' || p.id || k)::uuid, lower(p.id) || '-' || k || '@bench.test', 'Werker ' || p.name || ' ' || 1 + k
    from bench_place p cross join generate_series(0, 4) as k`,
  ],
  [
    '',
    `insert into appointment (id, user_id, role, at_municipality, starts_on)
    select md5('post' || p.id || k)::uuid, md5('worker' || p.id || k)::uuid,
      case when k = 0 then 'aftercare-coordinator' else 'reintegration-officer' end, p.id, '2018-01-01'
    from bench_place p cross join generate_series(0, 4) as k`,
  ],
  [
    'files',
    `insert into case_file (id, municipality_id, person_id, kind, state, opened_on, detention_id, release_on, release_state,
      screened_on, folded_name, worker_id, participation, probation, safety_risk, safety_risk_reason, safety_risk_review_on,
      last_contact_on, closed_on, close_reason)
    select b.case_id, b.municipality_id, b.id,
      (array['municipal-aftercare', 'municipal-aftercare', 'municipal-aftercare', 'zvh', 'youth'])[1 + b.n % 5], b.state,
      b.started_on + 1, b.stay_id, b.ends_on,
      case when b.ends_on is null then 'unknown' when b.ends_on <= current_date then 'actual' else 'expected' end,
      case when b.state not in ('notified', 'screening') then b.started_on + 4 end, p.folded_name,
      case when b.state <> 'notified' and b.state_die > 0.2 then b.worker_id end,
      (array['unknown', 'willing', 'willing', 'declines'])[1 + b.n % 4], (array['yes', 'no', 'no', 'unknown'])[1 + b.n % 4],
      b.die > 0.94, case when b.die > 0.94 then 'Dreiging in de wijk' else '' end,
      case when b.die > 0.94 then current_date + 30 end,
      case when b.is_open and b.n % 3 > 0 then current_date - 1 - b.n % 40 end,
      case when not b.is_open then least(b.ends_on + 60, current_date) end,
      case when not b.is_open then (array['goals-met', 'follow-up-over', 'no-contact', 'moved'])[1 + b.n % 4] end
    from bench_person b join person p on p.id = b.id`,
  ],
  [
    'history of files',
    `insert into case_change (id, municipality_id, case_id, occurred_at, actor_id, actor_name, event, changes)
    select md5('change' || b.n || ' ' || at.event)::uuid, b.municipality_id, b.case_id, ${atMorning('b.started_on + at.days')},
      b.worker_id, 'Werker', at.event, at.changes::jsonb
    from bench_person b cross join (values
      ('case.opened', 1, '{"kind": {"from": null, "to": "municipal-aftercare"}}'),
      ('case.screening-started', 2, '{"state": {"from": "notified", "to": "screening"}}'),
      ('case.assigned', 2, '{"participation": {"from": "unknown", "to": "willing"}}')) as at (event, days, changes)
    where b.state <> 'notified'`,
  ],
  [
    'notices',
    `insert into notice (id, municipality_id, source, kind, received_on, received_at, content, raw, content_hash, state,
      legal_basis, person_id, detention_id, case_id, seen_at)
    select md5('notice' || b.n)::uuid, b.municipality_id, 'file', 'begin', b.started_on + 1, ${atMorning('b.started_on + 1')},
      jsonb_build_object('kind', 'begin', 'surname', p.surname, 'givenNames', p.given_names, 'town', p.town,
        'startedOn', b.started_on, 'prison', 'PI Rotterdam'),
      jsonb_build_object('Soort melding', 'begin', 'Achternaam', p.surname, 'Voornamen', p.given_names),
      md5('notice content' || b.n), 'settled', 'detention-notice', b.id, b.stay_id, b.case_id,
      case when b.started_on < current_date - 3 then ${atMorning('b.started_on + 2')} end
    from bench_person b join person p on p.id = b.id`,
  ],
  [
    'contacts',
    `insert into contact (id, municipality_id, case_id, type, with_whom, outcome, happens_on, happens_at, note, logged_by,
      logged_by_name, logged_at)
    select md5('contact' || b.n || ' ' || k)::uuid, b.municipality_id, b.case_id,
      (array['prison-visit', 'conversation', 'phone', 'message', 'home-visit'])[1 + (b.n + k) % 5], 'participant',
      (array['held', 'held', 'held', 'logistics'])[1 + (b.n + k) % 4], b.started_on + 9 * k,
      ${atMorning('b.started_on + 9 * k')}, 'Gesproken over wonen en inkomen.', b.worker_id, 'Werker',
      ${atMorning('b.started_on + 9 * k')}
    from bench_person b cross join lateral generate_series(1, b.n % 6) as k
    where b.state <> 'notified' and b.started_on + 9 * k < current_date`,
  ],
];

const drawnDomains = `(values (0, 'identity', 'id-card', 'Een geldig identiteitsbewijs aanvragen'),
  (1, 'housing', 'first-night', 'Een slaapplek op de dag van vrijlating'),
  (2, 'work-income', 'benefit', 'Een uitkering aanvragen of weer laten ingaan'),
  (3, 'debts', 'debt-overview', 'Een overzicht van alle schulden'),
  (4, 'care', 'doctor', 'Een huisarts'),
  (5, 'social-network', 'family', 'Contact met familie of kinderen herstellen')) as d (k, domain, code, title)`;

/** What people need, what was asked of them and how it was measured; for the files that were screened. */
export const writeNeeds: readonly Step[] = [
  [
    'needs',
    `insert into need (id, municipality_id, case_id, domain, code, title, status, created_at, changed_at, changed_on)
    select md5('need' || b.n || d.code)::uuid, b.municipality_id, b.case_id, d.domain, d.code, d.title,
      (array['not-started', 'in-progress', 'met', 'declined'])[1 + (b.n + d.k) % 4], ${atMorning('b.started_on + 4')},
      ${atMorning('b.started_on + 8')}, b.started_on + 8
    from bench_person b cross join ${drawnDomains} where b.state not in ('notified', 'screening') and (b.n + d.k) % 3 = 0`,
  ],
  [
    'what was asked per domain',
    `insert into domain_review (municipality_id, case_id, round, domain, answer, own_words, reviewed_on, reviewed_by)
    select b.municipality_id, b.case_id, 1, d.domain, case when (b.n + d.k) % 3 = 0 then 'needs' else 'none' end, '',
      b.started_on + 4, b.worker_id
    from bench_person b cross join ${drawnDomains} where b.state not in ('notified', 'screening')`,
  ],
  [
    'measurements',
    `insert into measurement (municipality_id, case_id, round, moment, domain, condition, measured_on, measured_by, measured_by_name)
    select b.municipality_id, b.case_id, 1, 'begin', d.domain, (array['has', 'has-not', 'unknown'])[1 + (b.n + d.k) % 3],
      b.started_on + 4, b.worker_id, 'Werker'
    from bench_person b cross join ${drawnDomains} where b.state not in ('notified', 'screening')`,
  ],
];
