/** One step of the filling: what it is called on the screen, and its statement. */
export type Step = readonly [name: string, statement: string];

/** Draws everything about a person once, in a table of its own from which the real tables are written. */
export const drawPeople: readonly Step[] = [
  [
    'drawing people',
    `create unlogged table bench_person as
    with drawn as (
      select n, p.id as municipality_id, p.name as town,
        floor(random() * (select count(*) from bench_surname))::int as surname_n,
        1 + floor(random() * (select cardinality(names) from bench_given))::int as given_n,
        current_date - (18 * 365 + floor(power(random(), 1.5) * 50 * 365))::int as birth_date,
        random() < 0.2 as is_open, random() as state_die, random() as start_die, random() as length_die, random() as die,
        (array[1,1,1,1,1,1,1,1,1,1,2,2,2,2,2,2,3,3,3,3,4,4,4,5,5,7,7,9,9,12])[1 + n % 30] as stays
      from bench_place p cross join lateral generate_series(p.first, p.last) as n
    ), dated as (
      select *, case when is_open then current_date - 1 - (start_die * 180)::int
          else current_date - 240 - (start_die * 2600)::int end as started_on,
        3 + (power(length_die, 2) * 300)::int as days
      from drawn
    )
    select *, md5('person' || n)::uuid as id, md5('case' || n)::uuid as case_id, md5('stay' || n)::uuid as stay_id,
      case when die < 0.03 and is_open then null else started_on + days end as ends_on,
      case when is_open and state_die < 0.15 then 'notified' when is_open and state_die < 0.35 then 'screening'
        when is_open and started_on + days <= current_date and die >= 0.03 then 'aftercare' when is_open then 'preparing'
        when state_die < 0.7 then 'closed' when state_die < 0.85 then 'no-support-needed'
        when state_die < 0.97 then 'declined' else 'transferred' end as state,
      md5('worker' || municipality_id || (n % 5))::uuid as worker_id
    from dated`,
  ],
  ['', 'create unique index on bench_person (n)'],
  ['', 'analyze bench_person'],
];

/** People with the keys they are found by, and their stays: a million at full size. */
export const writePeople: readonly Step[] = [
  [
    'people',
    `insert into person (id, municipality_id, bsn, surname, given_names, birth_date, sex, address, postcode, town,
      folded_name, folded_address, created_at)
    select b.id, b.municipality_id, case when b.die < 0.97 then lpad((900000000 + b.n)::text, 9, '0') end, s.surname,
      g.names[b.given_n], b.birth_date, case when b.given_n > 90 then 'woman' else 'man' end,
      'Kerkstraat ' || 1 + b.n % 180, 1000 + b.n % 8999 || ' AB', b.town, s.folded || ' ' || lower(g.names[b.given_n]),
      'kerkstraat ' || 1 + b.n % 180 || ' ' || 1000 + b.n % 8999 || 'ab ' || lower(b.town), now()
    from bench_person b join bench_surname s on s.n = b.surname_n cross join bench_given g`,
  ],
  [
    'keys to find people by',
    `insert into person_match_key (municipality_id, key, person_id)
    select distinct b.municipality_id, sound || moment, b.id
    from bench_person b join bench_surname s on s.n = b.surname_n cross join unnest(s.sounds) as sound
    cross join lateral (values (''), (to_char(b.birth_date, ' YYYY')), (to_char(b.birth_date, ' MM-DD'))) as at (moment)`,
  ],
  [
    'detention periods',
    `insert into detention (id, municipality_id, person_id, started_on, expected_end_on, expected_end_state, ended_on, prison,
      title, probation)
    select case when nth = 1 then b.stay_id else md5('stay' || b.n || ' ' || nth)::uuid end, b.municipality_id, b.id,
      b.started_on - 330 * (nth - 1), ends.planned_on, case when ends.planned_on is null then 'unknown' else 'known' end,
      case when ends.planned_on <= current_date then ends.planned_on end,
      (array['PI Alphen aan den Rijn', 'PI Rotterdam', 'PI Vught', 'PI Nieuwegein', 'JC Schiphol'])[1 + b.n % 5],
      (array['preventief', 'afgestraft', 'arrestant'])[1 + b.n % 3], (array['yes', 'no', 'no', 'unknown'])[1 + b.n % 4]
    from bench_person b cross join lateral generate_series(1, b.stays) as nth
    cross join lateral (select case when nth = 1 then b.ends_on else b.started_on - 330 * (nth - 1) + b.days end) as ends (planned_on)`,
  ],
];
