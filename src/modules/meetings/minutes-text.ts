import { showDate, showInstant } from '../../kernel/local-date.ts';
import type { MinutesCase } from './minutes.rules.ts';
import { tasksByOwner } from './minutes.rules.ts';
import { itemStateText, noteDomainText, reasonText, visitRoleText } from './meetings.text.ts';
import type { Minutes } from './read-minutes.ts';

/** Minutes in words: the same for page, PDF and document, so that none says more than another. */
export interface WrittenMinutes {
  title: string;
  subtitle: string;
  /** Names with their values, above everything. */
  facts: { label: string; value: string }[];
  cases: WrittenCase[];
  taskLists: { owner: string; tasks: { day: string; what: string; person: string }[] }[];
  addenda: { by: string; text: string }[];
  footer: string;
}

/** One file in words. */
export interface WrittenCase {
  id: string;
  name: string;
  lines: { label: string; text: string }[];
}

/** Writes minutes; the same minutes give the same words. */
export function writeMinutes({ meeting, party, present, cases, addenda }: Minutes): WrittenMinutes {
  const day = showDate(meeting.heldOn);
  const told = cases.filter(isTold);
  const left = cases.filter((one) => !isTold(one)).map(({ name }) => name);
  const own = party === undefined || party.contribution === '' ? [] : [{ label: 'Inbreng', value: party.contribution }];
  return {
    title: `Verslag casusoverleg ${day}`,
    subtitle: party === undefined ? meeting.municipalityName : `${meeting.municipalityName} · voor ${party.name}`,
    facts: [
      { label: 'Geleid door', value: meeting.ledByName },
      { label: 'Aanwezig', value: present.map(({ name }) => name).join(', ') || 'Niemand aangemeld' },
      { label: 'Afgesloten', value: meeting.endedAt === null ? '' : showInstant(meeting.endedAt) },
      ...own,
      ...(left.length === 0 ? [] : [{ label: 'Niet aan de beurt geweest', value: left.join(', ') }]),
    ],
    cases: told.map(writeCase),
    taskLists: tasksByOwner(cases).map(({ owner, tasks }) => ({
      owner,
      tasks: tasks.map(({ targetOn, what, person }) => ({ day: showDate(targetOn), what, person })),
    })),
    addenda: addenda.map(({ writtenAt, writtenByName, text }) => ({
      by: `${writtenByName}, ${showInstant(writtenAt)}`,
      text,
    })),
    footer:
      party === undefined
        ? 'Vertrouwelijk. Het hele verslag, alleen voor wie het overleg leidt of eraan deelnam.'
        : `Vertrouwelijk. Alleen voor ${party.name}: hierin staat wat deze partij mag weten.`,
  };
}

/** Of what was skipped without a word there is nothing to tell but its name. */
const isTold = ({ state, notes, actions }: MinutesCase): boolean =>
  state !== 'skipped' || notes.length > 0 || actions.length > 0;

function writeCase(told: MinutesCase): WrittenCase {
  const { id, name, state, parkedUntil, reasons, notes, actions } = told;
  const settled = parkedUntil === null ? itemStateText[state] : `${itemStateText[state]} tot ${showDate(parkedUntil)}`;
  const why = reasons.map(({ code }) => reasonText[code]).join(', ');
  return {
    id,
    name,
    lines: [
      { label: 'Uitkomst', text: settled },
      ...(why === '' ? [] : [{ label: 'Reden', text: why }]),
      ...notes.map(({ domain, text }) => ({ label: noteDomainText(domain), text })),
      ...visitLines(told),
      ...actions.map(({ ownerName, what, targetOn }) => ({
        label: 'Taak',
        text: `${ownerName}: ${what} (klaar ${showDate(targetOn)})`,
      })),
    ],
  };
}

function visitLines({ visitNeeded, visitRole }: MinutesCase): WrittenCase['lines'] {
  if (visitNeeded === null) return [];
  return [
    { label: 'Bezoek in de PI', text: visitRole === null ? 'Niet nodig' : `Ja, door ${visitRoleText[visitRole]}` },
  ];
}
