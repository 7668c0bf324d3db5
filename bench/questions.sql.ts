// The questions of the figures asked of the stored periods themselves, in SQL that PostgreSQL and DuckDB both know.

/** In PostgreSQL the periods come from two tables; DuckDB has them as one. */
export const postgresPeriods = `period as (
  select d.municipality_id, coalesce(p.merged_into, p.id) as person_id, p.birth_date, d.started_on, d.ended_on
  from detention d join person p on p.id = d.person_id
)`;

const stays = (where: string): string => `
  filled as (select municipality_id, person_id, birth_date, started_on, coalesce(ended_on, date '9999-01-01') as ended_on
    from period where ${where}),
  marked as (
    select *, case when started_on <= 1 + max(ended_on) over (partition by municipality_id, person_id
      order by started_on, ended_on rows between unbounded preceding and 1 preceding) then 0 else 1 end as is_new from filled
  ), numbered as (
    select *, sum(is_new) over (partition by municipality_id, person_id
      order by started_on, ended_on rows unbounded preceding) as nth from marked
  ), stay as (
    select municipality_id, person_id, nth, min(birth_date) as birth_date, min(started_on) as began_on, max(ended_on) as released_on
    from numbered group by municipality_id, person_id, nth
  ), followed as (
    select *, lead(began_on) over (partition by municipality_id, person_id order by nth) as returned_on from stay
  ), release as (
    select * from followed where released_on <= current_date
      and (birth_date is null or released_on >= birth_date + interval '18 years')
  )`;

/** Kaplan-Meier of return to detention over all releases, with its steps. */
export const returnQuestion = `${stays('true')},
  timed as (
    select least(returned_on, current_date) - released_on as days, case when returned_on <= current_date then 1 else 0 end as is_event from release
  ), counted as (select days, sum(is_event) as events, count(*) as leaving from timed group by days),
  risk as (select days, events, sum(leaving) over (order by days desc rows unbounded preceding) as at_risk from counted)
  select days, at_risk, events, exp(sum(case when events = at_risk then -700.0 else ln(1.0 - events * 1.0 / at_risk) end)
    over (order by days rows unbounded preceding)) as survival
  from risk order by days`;

/** Releases, people, ages and length per year, of one municipality or of all. */
export const yearQuestion = (
  municipality?: string,
): string => `${stays(municipality === undefined ? 'true' : `municipality_id = '${municipality}'`)},
  yearly as (select *, extract(year from released_on) as year, row_number() over (partition by municipality_id, person_id,
    extract(year from released_on) order by released_on) as nth_of_year from release)
  select year, count(*) as releases, sum(case when nth_of_year = 1 then 1 else 0 end) as persons,
    sum(case when nth_of_year = 2 then 1 else 0 end) as more_than_once,
    sum(case when released_on < birth_date + interval '27 years' then 1 else 0 end) as young,
    avg(released_on - began_on) as mean_days
  from yearly group by year order by year`;
