import { addDays, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import type { DetentionFact } from '../detentions/detentions.public.ts';
import { readNoticeInput, type NoticeContent, type ReceivedItem } from '../notices/notices.public.ts';
import type { DemoPerson, DemoStay } from './draw-person.ts';
import type { Random } from './random.ts';

/** A notice about an invented person as it was received. */
export interface DemoNotice {
  id: string;
  personId: string;
  receivedOn: LocalDate;
  content: NoticeContent;
  raw: ReceivedItem['raw'];
  hash: string;
}

type Kind = 'begin' | 'change' | 'end' | 'information-sheet';

/** What was received about one person: begin and end of each detention, changed dates, information sheets. */
export function generateNotices(random: Random, person: DemoPerson, today: LocalDate): DemoNotice[] {
  return person.stays.flatMap((stay) =>
    sayings(random, stay, today).flatMap(({ kind, receivedOn, expectedEndOn, endedOn }) => {
      const input = inputOf(person, stay, { kind, receivedOn, expectedEndOn, endedOn });
      const item = readNoticeInput(input, today);
      return item.content === undefined
        ? []
        : [
            {
              id: random.uuid(),
              personId: person.id,
              receivedOn,
              content: item.content,
              raw: item.raw,
              hash: item.hash,
            },
          ];
    }),
  );
}

interface Saying {
  kind: Kind;
  receivedOn: LocalDate;
  expectedEndOn: LocalDate | null;
  endedOn: LocalDate | null;
}

function sayings(random: Random, stay: DemoStay, today: LocalDate): Saying[] {
  const { startedOn, expectedEndOn, endedOn } = stay;
  const last = endedOn ?? today;
  const length = daysBetween(startedOn, last);
  const on = (days: number): LocalDate => addDays(startedOn, Math.min(days, length));
  const wasChanged = expectedEndOn !== null && length > 20 && random.chance(0.3);
  const first = wasChanged ? addDays(expectedEndOn, random.int(5, 40)) : expectedEndOn;
  const found: Saying[] = [{ kind: 'begin', receivedOn: on(1), expectedEndOn: first, endedOn: null }];
  if (length > 12 && random.chance(0.5))
    found.push({ kind: 'information-sheet', receivedOn: on(random.int(8, 12)), expectedEndOn: first, endedOn: null });
  if (wasChanged)
    found.push({ kind: 'change', receivedOn: on(random.int(14, length - 2)), expectedEndOn, endedOn: null });
  if (endedOn !== null)
    found.push({ kind: 'end', receivedOn: receptionOfEnd(random, endedOn, today), expectedEndOn, endedOn });
  return found;
}

// Most come the day after; one in eight on the day itself, and is urgent.
function receptionOfEnd(random: Random, endedOn: LocalDate, today: LocalDate): LocalDate {
  const receivedOn = addDays(endedOn, random.chance(1 / 8) ? 0 : 1);
  return receivedOn <= today ? receivedOn : today;
}

/** A notice as the form would send it. */
export function inputOf(person: Omit<DemoPerson, 'id' | 'stays'>, stay: DemoStay, saying: Saying) {
  const { bsn, surname, givenNames, birthDate, address, postcode, town } = person;
  const { startedOn, prison, title, caseManager, probation } = stay;
  return {
    ...saying,
    bsn,
    surname,
    givenNames,
    birthDate,
    address,
    postcode,
    town,
    sex: person.sex === 'woman' ? 'V' : 'M',
    startedOn,
    prison,
    title,
    caseManager,
    probation,
  };
}

/** What the notices of one person say about detentions. */
export function factsOf(notices: readonly DemoNotice[]): DetentionFact[] {
  return notices.map(({ id, receivedOn, content }) => {
    const { kind, startedOn, expectedEndOn, endedOn, prison, title, caseManager, probation } = content;
    return { id, kind, receivedOn, startedOn, expectedEndOn, endedOn, prison, title, caseManager, probation };
  });
}
