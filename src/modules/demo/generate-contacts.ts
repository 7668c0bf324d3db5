import { addDays, daysBetween, weekdayOf, type LocalDate } from '../../kernel/local-date.ts';
import { nextWorkingDay, workingDayOnOrAfter } from '../../kernel/working-days.ts';
import type { Contact } from '../contacts/contacts.public.ts';
import { isOpen, type DemoCase } from './draw-case.ts';
import type { Random } from './random.ts';

/** A contact of an invented file. */
export interface DemoContact {
  type: Contact['type'];
  withWhom: Contact['withWhom'];
  outcome: Contact['outcome'];
  on: LocalDate;
  at: string;
  note: string;
}

const notHeld = [
  ['person-acceptable', 'Was ziek en belde zelf af.'],
  ['person-acceptable', 'Moest naar een zitting.'],
  ['person-unacceptable', 'Niet gekomen en niets laten horen.'],
  ['person-unacceptable', 'Wilde ons vandaag niet spreken.'],
  ['logistics', 'De inrichting had geen spreekkamer.'],
  ['logistics', 'Telefoonnummer klopte niet.'],
] as const;
const insideNotes = [
  'Kennisgemaakt en uitgelegd wat de gemeente kan doen.',
  'Besproken wat er op de eerste dag nodig is.',
  'Papieren doorgenomen.',
  '',
] as const;
const outsideNotes = [
  'Gaat naar omstandigheden goed.',
  'Afspraken voor de komende week gemaakt.',
  'Samen gebeld met de instantie.',
  'Post doorgenomen.',
  '',
] as const;

/** What was tried and done with somebody, and what is planned. */
export function generateContacts(random: Random, file: DemoCase, today: LocalDate): DemoContact[] {
  if (file.screenedOn === null) return [];
  const contacts = [...inside(random, file, today), ...outside(random, file, today)];
  return isOpen(file) ? [...contacts, ...planned(random, file, today)] : contacts;
}

function inside(random: Random, { screenedOn, stay, state }: DemoCase, today: LocalDate): DemoContact[] {
  const last = stay.endedOn ?? addDays(today, -1);
  if (screenedOn === null || screenedOn >= last) return [];
  const most = state === 'preparing' || state === 'aftercare' || state === 'closed' ? 4 : 1;
  const count = Math.min(most, 1 + Math.floor(daysBetween(screenedOn, last) / 30));
  return Array.from({ length: count }, () => {
    const on = workday(addDays(screenedOn, random.int(0, daysBetween(screenedOn, last) - 1)), last);
    const isThird = random.chance(0.2);
    const type = isThird
      ? 'third-party'
      : random.weighted([
          ['prison-visit', 5],
          ['phone', 4],
          ['message', 1],
        ] as const);
    return happened(random, { type, withWhom: isThird ? 'prison' : 'participant', on, note: random.pick(insideNotes) });
  });
}

// The promise of the first days, then weeks 1, 2 and 4, then once a month.
const rhythm = [7, 14, 28, 60, 90, 120, 150, 180, 240, 300, 365] as const;

function outside(random: Random, { stay, state, closedOn }: DemoCase, today: LocalDate): DemoContact[] {
  const { endedOn } = stay;
  if (endedOn === null || (state !== 'aftercare' && state !== 'closed')) return [];
  const last = closedOn ?? addDays(today, -1);
  const first = random.chance(0.8) ? random.int(0, 2) : random.int(4, 9);
  const days = [first, ...rhythm.filter(() => random.chance(0.8))];
  return days.flatMap((after) => {
    const on = workday(addDays(endedOn, after), addDays(endedOn, after));
    if (on > last || on < endedOn) return [];
    const type = random.weighted([
      ['conversation', 4],
      ['phone', 4],
      ['home-visit', 2],
      ['message', 1],
    ] as const);
    return [happened(random, { type, withWhom: 'participant', on, note: random.pick(outsideNotes) })];
  });
}

function happened(random: Random, contact: Pick<DemoContact, 'type' | 'withWhom' | 'on' | 'note'>): DemoContact {
  const at = drawTime(random);
  if (random.chance(0.8)) return { ...contact, outcome: 'held', at };
  const [outcome, note] = random.pick(notHeld);
  return { ...contact, outcome, note, at };
}

// Some lie ahead, and a few are past and wait for somebody to say what became of them.
function planned(random: Random, { worker, stay }: DemoCase, today: LocalDate): DemoContact[] {
  if (worker === null) return [];
  const base = {
    type: stay.endedOn === null ? 'prison-visit' : 'conversation',
    withWhom: 'participant',
    outcome: 'planned',
    note: '',
  } as const;
  const found: DemoContact[] = [];
  if (random.chance(0.3))
    found.push({
      ...base,
      at: drawTime(random),
      on: workingDayOnOrAfter(addDays(nextWorkingDay(today), random.int(0, 10))),
    });
  if (random.chance(0.07))
    found.push({ ...base, at: drawTime(random), on: workday(addDays(today, -random.int(1, 4)), addDays(today, -1)) });
  return found;
}

const drawTime = (random: Random): string =>
  `${String(random.int(9, 16)).padStart(2, '0')}:${random.pick(['00', '15', '30', '45'])}`;

function workday(day: LocalDate, last: LocalDate): LocalDate {
  const late = weekdayOf(day) - 5;
  if (late <= 0) return day;
  const monday = addDays(day, 3 - late);
  return monday <= last ? monday : addDays(day, -late);
}
