import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import { searchPersons } from '../persons/persons.public.ts';
import { findAllItems } from './items.queries.ts';
import { getMeeting, type ShownMeeting } from './meetings.queries.ts';

/** An open file that a search found, and whether it is on the agenda already. */
export interface FoundForAgenda {
  caseId: string;
  surname: string;
  givenNames: string;
  isOnAgenda: boolean;
}

/** What a search for the agenda of a meeting found. */
export interface AgendaSearch {
  meeting: ShownMeeting;
  files: FoundForAgenda[];
}

/** Open files of the municipality of a meeting by what somebody typed; searching records who was shown. */
export async function searchForAgenda(
  ctx: RequestContext,
  { meetingId, text }: { meetingId: string; text: string },
): Promise<AgendaSearch> {
  const meeting = await getMeeting(ctx, meetingId);
  const personIds = (await searchPersons(ctx, text)).map(({ id }) => id);
  if (personIds.length === 0) return { meeting, files: [] };
  const [found, items] = await Promise.all([
    selectVisibleCases(ctx)
      .innerJoin('person', (on) =>
        on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
      )
      .select(['caseFile.id as caseId', 'person.surname', 'person.givenNames'])
      .where('caseFile.municipalityId', '=', meeting.municipalityId)
      .where('caseFile.personId', 'in', personIds)
      .where('caseFile.isOpen', '=', true)
      .orderBy('caseFile.foldedName')
      .execute(),
    findAllItems(ctx, meeting),
  ]);
  const listed = new Set(items.filter(({ state }) => state !== 'removed').map(({ caseId }) => caseId));
  return { meeting, files: found.map((file) => ({ ...file, isOnAgenda: listed.has(file.caseId) })) };
}
