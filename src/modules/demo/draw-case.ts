import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { workingDayOnOrAfter } from '../../kernel/working-days.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { DemoPerson, DemoStay } from './draw-person.ts';
import type { DemoUser } from './demo-users.ts';
import { isYoung } from './generate-present.ts';
import type { Random } from './random.ts';

type State = CaseFile['state'];

/** A file about an invented person. */
export interface DemoCase {
  id: string;
  person: DemoPerson;
  stay: DemoStay;
  detentionId: string;
  kind: CaseFile['kind'];
  state: State;
  round: number;
  openedOn: LocalDate;
  screenedOn: LocalDate | null;
  closedOn: LocalDate | null;
  closeReason: CaseFile['closeReason'];
  participation: CaseFile['participation'];
  safetyRisk: { reason: string; reviewOn: LocalDate } | null;
  worker: DemoUser | null;
  /** Who opened and screened it. */
  coordinator: DemoUser;
}

/** Whom a file can be given to, and how many the officers have already. */
export interface Staff {
  coordinators: readonly DemoUser[];
  officers: readonly DemoUser[];
  load: Map<string, number>;
}

const ceiling = 17;
const openStates: readonly State[] = ['notified', 'screening', 'preparing', 'aftercare'];

/** Whether work goes on in a file. */
export const isOpen = ({ state }: { state: State }): boolean => openStates.includes(state);

interface Subject {
  person: DemoPerson;
  stay: DemoStay;
  detentionId: string;
  round: number;
}

/** The file about somebody's last detention; undefined when the notice about it is still new. */
export function drawCase(
  random: Random,
  subject: Subject,
  at: { today: LocalDate; staff: Staff },
): DemoCase | undefined {
  const { stay } = subject;
  const [coordinator] = at.staff.coordinators;
  const isNew = stay.endedOn === null && stay.startedOn >= addDays(at.today, -1);
  if (isNew || coordinator === undefined) return undefined;
  const state = drawState(random, stay, at.today);
  const openedOn = openingOf(random, stay, at.today);
  const screenedOn =
    state === 'notified' || state === 'screening'
      ? null
      : notAfter(addDays(openedOn, random.int(3, 9)), lastDayOf(stay, at.today));
  const closing = drawClosing(random, { state, stay, screenedOn }, at.today);
  const worker = drawWorker(random, { ...subject, state }, at);
  return {
    ...subject,
    ...closing,
    id: random.uuid(),
    kind: random.chance(0.06) ? 'zvh' : 'municipal-aftercare',
    state,
    openedOn,
    screenedOn: screenedOn !== null && screenedOn < openedOn ? openedOn : screenedOn,
    participation: drawParticipation(random, state),
    safetyRisk: drawSafetyRisk(random, state, at.today),
    worker,
    coordinator: random.pick([coordinator, ...at.staff.coordinators.slice(1)]),
  };
}

const lastDayOf = ({ endedOn }: DemoStay, today: LocalDate): LocalDate => endedOn ?? today;
const notAfter = (day: LocalDate, last: LocalDate): LocalDate => (day < last ? day : last);

// Somebody who comes out as soon as the notice is there: the spoed lane.
const isSudden = ({ startedOn, endedOn }: DemoStay, today: LocalDate): boolean =>
  endedOn !== null && daysBetween(startedOn, endedOn) <= 2 && daysBetween(endedOn, today) <= 1;

function openingOf(random: Random, stay: DemoStay, today: LocalDate): LocalDate {
  if (isSudden(stay, today) && stay.endedOn !== null) return stay.endedOn;
  return notAfter(workingDayOnOrAfter(addDays(stay.startedOn, random.int(1, 4))), lastDayOf(stay, today));
}

function drawState(random: Random, stay: DemoStay, today: LocalDate): State {
  if (isSudden(stay, today)) return 'notified';
  if (stay.endedOn !== null) return drawStateOutside(random, daysBetween(stay.endedOn, today));
  const inside = daysBetween(stay.startedOn, today);
  if (inside <= 3) return 'notified';
  if (inside <= 12)
    return random.weighted([
      ['notified', 3],
      ['screening', 7],
    ]);
  return random.weighted([
    ['preparing', 78],
    ['screening', 6],
    ['no-support-needed', 9],
    ['declined', 7],
  ]);
}

// Whoever came out longer ago is followed no more.
const followedDays = 730;

function drawStateOutside(random: Random, days: number): State {
  if (days <= 10) return 'aftercare';
  if (days <= 28)
    return random.weighted([
      ['aftercare', 80],
      ['no-support-needed', 12],
      ['declined', 8],
    ]);
  if (days <= 180)
    return random.weighted([
      ['aftercare', 52],
      ['closed', 28],
      ['no-support-needed', 11],
      ['declined', 9],
    ]);
  return random.weighted([
    ['aftercare', days <= followedDays ? 6 : 0],
    ['closed', 70],
    ['no-support-needed', 14],
    ['declined', 10],
  ]);
}

const closeReasons = [
  ['goals-met', 42],
  ['follow-up-over', 26],
  ['no-contact', 18],
  ['moved', 8],
  ['other', 6],
] as const;

function drawClosing(
  random: Random,
  file: { state: State; stay: DemoStay; screenedOn: LocalDate | null },
  today: LocalDate,
): Pick<DemoCase, 'closedOn' | 'closeReason'> {
  const { state, stay, screenedOn } = file;
  if (openStates.includes(state)) return { closedOn: null, closeReason: null };
  if (state !== 'closed')
    return {
      closedOn: notAfter(addDays(screenedOn ?? today, random.int(0, 6)), addDays(today, -1)),
      closeReason: null,
    };
  const followed = addDays(lastDayOf(stay, today), random.int(20, 380));
  return {
    closedOn: notAfter(followed, addDays(today, -random.int(1, 12))),
    closeReason: random.weighted(closeReasons),
  };
}

function drawWorker(
  random: Random,
  { person, stay, state }: Subject & { state: State },
  at: { today: LocalDate; staff: Staff },
): DemoUser | null {
  const { coordinators, officers, load } = at.staff;
  if (state === 'notified') return null;
  const isForOfficer = stay.probation === 'no' && isYoung(person, at.today) && random.chance(0.75);
  const officer = isForOfficer ? officers.find(({ id }) => (load.get(id) ?? 0) < ceiling) : undefined;
  if (officer === undefined) return coordinators[random.int(0, coordinators.length - 1)] ?? null;
  if (openStates.includes(state)) load.set(officer.id, (load.get(officer.id) ?? 0) + 1);
  return officer;
}

function drawParticipation(random: Random, state: State): DemoCase['participation'] {
  if (state === 'declined') return 'declines';
  if (state === 'notified') return 'unknown';
  if (state === 'screening')
    return random.weighted([
      ['unknown', 7],
      ['willing', 3],
    ]);
  return random.weighted([
    ['willing', 86],
    ['unknown', 8],
    ['withdrew', 6],
  ]);
}

const riskReasons = [
  'Bedreiging van een buurtbewoner; afspraken over het adres zijn nodig.',
  'Conflict met een bekende die in dezelfde wijk woont.',
  'Eerder agressief aan de balie; ontvang met twee personen.',
] as const;

function drawSafetyRisk(random: Random, state: State, today: LocalDate): DemoCase['safetyRisk'] {
  if (!openStates.includes(state) || !random.chance(0.09)) return null;
  return { reason: random.pick(riskReasons), reviewOn: addDays(today, random.int(-8, 70)) };
}
