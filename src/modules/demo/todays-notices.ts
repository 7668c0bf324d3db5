import { addDays, localDateOf, yearOf, type LocalDate } from '../../kernel/local-date.ts';
import { readNoticeInput, type ReceivedItem } from '../notices/notices.public.ts';
import type { DemoPlace } from './demo-places.ts';
import { drawPerson, drawStay, type DemoPerson } from './draw-person.ts';
import { inputOf } from './generate-notices.ts';
import type { Random } from './random.ts';

/**
 * This morning's notices, as raw as they come: somebody new, somebody who may be known, an address elsewhere, no address,
 * a minor, and one who is free the same day. They go through the same door as an imported file.
 */
export function todaysNotices(
  random: Random,
  place: DemoPlace,
  at: { known: readonly DemoPerson[]; today: LocalDate },
): ReceivedItem[] {
  const { known, today } = at;
  const draw = (): DemoPerson => drawPerson(random, place, { band: 'aged27plus', year: yearOf(today) });
  const begin = (person: DemoPerson, endsIn: number | null): ReceivedItem => {
    const dates = {
      startedOn: addDays(today, -1),
      expectedEndOn: endsIn === null ? null : addDays(today, endsIn),
      endedOn: null,
    };
    const stay = drawStay(random, place, dates);
    return readNoticeInput(
      inputOf(person, stay, { kind: 'begin', receivedOn: today, expectedEndOn: stay.expectedEndOn, endedOn: null }),
      today,
    );
  };
  const minor = { ...draw(), birthDate: localDateOf(yearOf(today) - 17, 2, 11) };
  const homeless = { ...draw(), address: 'Zonder vaste woon- of verblijfplaats', postcode: '' };
  const elsewhere = {
    ...draw(),
    address: 'Maneschijnpad 3',
    postcode: '3511 AA',
    town: place.name === 'Utrecht' ? 'Nieuwegein' : 'Utrecht',
  };
  return [
    begin(draw(), 34),
    begin(draw(), null),
    begin(draw(), 0),
    begin(homeless, 12),
    begin(elsewhere, 40),
    begin(minor, 20),
    ...almostTheSame(known).map((person) => begin(person, 25)),
  ];
}

// Without a number, and with a name that is written otherwise: a person must say whether it is the same one.
function almostTheSame(known: readonly DemoPerson[]): DemoPerson[] {
  const outside = known.filter(({ stays, bsn }) => bsn !== null && stays.at(-1)?.endedOn !== null);
  const unnumbered = { bsn: null, address: 'Zonder vaste woon- of verblijfplaats', postcode: '' };
  const [one, other] = [outside.at(-1), outside.at(-2)];
  return [
    ...(one === undefined ? [] : [{ ...one, ...unnumbered, givenNames: `${one.givenNames.charAt(0)}.` }]),
    ...(other === undefined ? [] : [{ ...other, ...unnumbered, givenNames: 'Onbekend' }]),
  ];
}
