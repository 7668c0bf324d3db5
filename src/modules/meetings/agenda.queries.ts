import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { ask } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, takesPart, type CaseFile } from '../cases/cases.public.ts';
import { conditionsFrom } from '../needs/needs.public.ts';
import type { AgendaAgreements, AgendaFacts } from './agenda.rules.ts';

type ConditionSources = Parameters<typeof conditionsFrom>[1];

interface FoundFacts extends Omit<AgendaFacts, 'isHousingInOrder' | 'takesPart'> {
  participation: CaseFile['participation'];
  reviews: ConditionSources['reviews'] | null;
  needs: ConditionSources['needs'] | null;
  measurements: ConditionSources['measurements'] | null;
}

/** For which meeting the question is asked. */
export interface AgendaQuestion {
  municipalityId: string;
  heldOn: LocalDate;
  /** The day of the meeting before it; only what came in after it is new. */
  lastHeldOn: LocalDate;
}

/**
 * What the rules must know of every open file that may have a reason, in one statement whatever the number of files.
 * Of the files that who leads the meeting may see; nothing of it is shown here.
 */
export async function findAgendaFacts(
  ctx: RequestContext,
  asked: AgendaQuestion,
  agreements: AgendaAgreements,
): Promise<AgendaFacts[]> {
  const { municipalityId, heldOn } = asked;
  const isNear = sql`(release_on between ${heldOn}::date - 1 and ${addDays(heldOn, agreements.releaseDays)}::date
    or (release_on < ${heldOn}::date and release_state = 'expected'))`;
  const question = sql<FoundFacts>`
    with ${sourcesOf(asked, agreements)}, file as (
      select file.*, ${isNear} as is_near, stalled."on" as stalled_on, noticed."on" as noticed_on, discussed.parked_until,
        asked."on" as asked_on
      from (${openCases(ctx, municipalityId)}) file
      left join stalled on stalled.case_id = file.id
      left join noticed on noticed.person_id = file.person_id
      left join discussed on discussed.case_id = file.id
      left join asked on asked.case_id = file.id
    )
    select file.id as "caseId", release_on as "releaseOn", release_state as "releaseState", participation,
      last_contact_on as "lastContactOn", case when safety_risk then safety_risk_review_on end as "safetyReviewOn",
      stalled_on as "oldestChangeOn", noticed_on as "noticedOn", parked_until as "parkedUntil", asked_on as "askedOn",
      ${housingOf(municipalityId)}
    from file
    where is_near or (release_state = 'actual' and release_on <= ${heldOn} and coalesce(last_contact_on < release_on, true))
      or stalled_on is not null or noticed_on is not null or parked_until <= ${heldOn} or asked_on is not null
      or (safety_risk and safety_risk_review_on <= ${heldOn})`.compile(ctx.db);
  return (await ask(ctx.db, question)).map((found) => factsFrom(ctx, found));
}

const openCases = (ctx: RequestContext, municipalityId: string) =>
  selectVisibleCases(ctx)
    .selectAll('caseFile')
    .where('caseFile.municipalityId', '=', municipalityId)
    .where('caseFile.isOpen', '=', true);

/** What lies outside the file itself, one row per file or person. */
function sourcesOf({ municipalityId, heldOn, lastHeldOn }: AgendaQuestion, { stalledDays }: AgendaAgreements) {
  return sql`stalled as (
      select case_id, min(changed_on) as "on" from need
      where municipality_id = ${municipalityId} and withdrawn_at is null and status in ('not-started', 'in-progress')
        and changed_on <= ${addDays(heldOn, -stalledDays)}
      group by case_id
    ), noticed as (
      select person_id, min(received_on) as "on" from notice
      where municipality_id = ${municipalityId} and received_on > ${lastHeldOn} and state = 'settled'
        and person_id is not null
      group by person_id
    ), discussed as (
      select distinct on (item.case_id) item.case_id, item.parked_until
      from meeting_item item join meeting on meeting.municipality_id = item.municipality_id and meeting.id = item.meeting_id
      where item.municipality_id = ${municipalityId} and meeting.state = 'ended' and item.state in ('parked', 'discussed')
      order by item.case_id, meeting.held_on desc
    ), asked as (
      select case_id, min(asked_on) as "on" from meeting_request
      where municipality_id = ${municipalityId} and settled_in is null
      group by case_id
    )`;
}

/** Everything that the light of housing follows from, only where it is asked for. */
function housingOf(municipalityId: string) {
  return sql`case when is_near then (select json_agg(json_build_object('domain', domain, 'answer', answer, 'reviewedOn', reviewed_on))
        from domain_review review where review.municipality_id = ${municipalityId} and review.case_id = file.id
          and review.round = file.round and review.domain = 'housing') end as reviews,
      case when is_near then (select json_agg(json_build_object('domain', domain, 'status', status, 'changedOn', changed_on))
        from need where need.municipality_id = ${municipalityId} and need.case_id = file.id
          and need.withdrawn_at is null and need.domain = 'housing') end as needs,
      case when is_near then (select json_agg(json_build_object('domain', domain, 'moment', moment, 'condition', condition,
          'measuredOn', measured_on))
        from measurement measured where measured.municipality_id = ${municipalityId} and measured.case_id = file.id
          and measured.round = file.round and measured.domain = 'housing') end as measurements`;
}

function factsFrom(
  { actor }: RequestContext,
  { participation, reviews, needs, measurements, ...facts }: FoundFacts,
): AgendaFacts {
  const sources = { reviews: reviews ?? [], needs: needs ?? [], measurements: measurements ?? [] };
  const housing = conditionsFrom(actor, sources).find(({ code }) => code === 'housing');
  return { ...facts, takesPart: takesPart(participation), isHousingInOrder: housing?.isReady === true };
}
