import { caseLink } from '../cases/cases.public.ts';

/** The meetings, the next one first. */
export const meetingsLink = '/overleg';

/** One meeting: who is there and the agenda. */
export const meetingLink = (meetingId: string): string => `${meetingsLink}/${meetingId}`;

/** What can be done with a meeting, each with a form of its own. */
export const meetingStepLink = (
  meetingId: string,
  step: 'opbouwen' | 'beginnen' | 'afsluiten' | 'zoeken' | 'toevoegen' | 'aanvulling',
): string => `${meetingLink(meetingId)}/${step}`;

/** Where somebody is marked as being there or not. */
export const presenceLink = (meetingId: string, attendeeId: string): string =>
  `${meetingLink(meetingId)}/aanwezig/${attendeeId}`;

interface ItemOnAgenda {
  meetingId: string;
  id: string;
}

/** One file on the screen of the meeting. */
export const itemLink = ({ meetingId, id }: ItemOnAgenda): string => `${meetingLink(meetingId)}/${id}`;

/** What can be done with a file on the agenda, each with a form of its own. */
export const itemStepLink = (
  item: ItemOnAgenda,
  step:
    | 'verplaatsen'
    | 'verwijderen'
    | 'terugzetten'
    | 'notitie'
    | 'stand'
    | 'tijd'
    | 'afronden'
    | 'bezoek'
    | 'veiligheid'
    | 'actie',
): string => `${itemLink(item)}/${step}`;

/** Where a line is taken back. */
export const removeActionLink = (item: ItemOnAgenda, lineId: string): string =>
  `${itemStepLink(item, 'actie')}/${lineId}/weg`;

/** The minutes of a meeting, whole or for one party; `as` downloads them. */
export const minutesLink = (meetingId: string, partyId?: string, as?: 'pdf' | 'docx'): string =>
  [meetingLink(meetingId), 'verslag', partyId, as].filter((part) => part !== undefined).join('/');

/** The form that asks to discuss a file. */
export const askMeetingLink = (caseId: string): string => `${caseLink(caseId)}/overleg`;
