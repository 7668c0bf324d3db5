import { foldText } from '../../kernel/fold.ts';
import { ageOn, daysBetween, type LocalDate } from '../../kernel/local-date.ts';

type Known<T> = T | null | undefined;

/** What of a notice decides which way it goes. */
export interface LaneNotice {
  receivedOn: LocalDate;
  startedOn?: Known<LocalDate>;
  expectedEndOn?: Known<LocalDate>;
  endedOn?: Known<LocalDate>;
  birthDate?: Known<LocalDate>;
  address?: Known<string>;
  town?: Known<string>;
}

export type NoticeLane = 'spoed' | 'no-address' | 'other-municipality' | 'youth';

export type NoticeDoubtCode =
  | 'expected-end-before-begin'
  | 'end-before-begin'
  | 'end-far-ahead'
  | 'begin-far-ahead'
  | 'received-in-future'
  | 'born-after-detention'
  | 'age-under-12'
  | 'age-over-100';

const adultAge = 18;
// Below this age Dutch criminal law does not apply (Sv art. 487).
const criminalAge = 12;
const farAhead = 366;

// As people and registers write "no home", after folding; "Zwerfkei 5" is a street.
const noAddress = new RegExp(
  '^(?:(?:adres )?onbekend\\b|niet bekend|geen\\b|zonder (?:vaste?|adres|woon)|zwer[fv]\\D*$|dakloos|thuisloos|' +
    'briefadres|zvwov|z v w o v|vow$|nvt$|n v t$|nb$|n b$|x+$|0+$|\\?+$)',
  'u',
);
const province = / (?:zh|nh|ut|gld|gl|nb|lb|li|ov|dr|fr|gr|zld|ze|fl)$/u;

function hasNoAddress({ address, town }: LaneNotice): boolean {
  const street = foldText(address ?? '');
  return street === '' || noAddress.test(street) || noAddress.test(foldText(town ?? ''));
}

/** A town as it is compared: folded, without the province behind it. */
export const townName = (town: string): string => foldText(town).replace(province, '');

function isElsewhere({ town }: LaneNotice, towns: readonly string[]): boolean {
  const name = townName(town ?? '');
  return name !== '' && !noAddress.test(name) && !towns.some((own) => townName(own) === name);
}

/** Out on the day the notice came, or on the day of arrival: there is no time to prepare. */
function isSpoed({ receivedOn, startedOn, expectedEndOn, endedOn }: LaneNotice): boolean {
  return [endedOn, expectedEndOn].includes(receivedOn) || (!!endedOn && endedOn === startedOn);
}

function ageAtDetention({ birthDate, startedOn, receivedOn }: LaneNotice): number | undefined {
  return birthDate ? ageOn(birthDate, startedOn ?? receivedOn) : undefined;
}

function isYouth(notice: LaneNotice): boolean {
  const { birthDate, receivedOn } = notice;
  if (!birthDate || birthDate > receivedOn) return false;
  const ages = [ageAtDetention(notice) ?? adultAge, ageOn(birthDate, receivedOn)];
  return ages.some((age) => age >= 0 && age < adultAge);
}

/** The ways a notice goes on; it may need several, an ordinary one none. The towns are all those of the municipality. */
export function lanesOf(notice: LaneNotice, municipalityTowns: readonly string[]): ReadonlySet<NoticeLane> {
  const lanes = new Set<NoticeLane>();
  if (isSpoed(notice)) lanes.add('spoed');
  if (hasNoAddress(notice)) lanes.add('no-address');
  if (isElsewhere(notice, municipalityTowns)) lanes.add('other-municipality');
  if (isYouth(notice)) lanes.add('youth');
  return lanes;
}

function doubtsAboutAge(notice: LaneNotice): NoticeDoubtCode[] {
  const { birthDate, startedOn, receivedOn } = notice;
  if (birthDate && birthDate > (startedOn ?? receivedOn)) return ['born-after-detention'];
  const age = ageAtDetention(notice);
  if (age === undefined) return [];
  if (age < criminalAge) return ['age-under-12'];
  return age > 100 ? ['age-over-100'] : [];
}

function doubtsAboutDates(
  { receivedOn, startedOn, expectedEndOn, endedOn }: LaneNotice,
  today: LocalDate,
): NoticeDoubtCode[] {
  const isFarAhead = (date: Known<LocalDate>) => !!date && daysBetween(receivedOn, date) > farAhead;
  const found: readonly [boolean, NoticeDoubtCode][] = [
    [receivedOn > today, 'received-in-future'],
    [isFarAhead(startedOn), 'begin-far-ahead'],
    [isFarAhead(endedOn), 'end-far-ahead'],
    [!!startedOn && !!endedOn && endedOn < startedOn, 'end-before-begin'],
    [!!startedOn && !!expectedEndOn && expectedEndOn < startedOn, 'expected-end-before-begin'],
  ];
  return found.filter(([isSo]) => isSo).map(([, code]) => code);
}

/** What about this notice cannot be right by its own dates, for a human to look at; it is kept all the same. */
export function doubtsAbout(notice: LaneNotice, today: LocalDate): readonly NoticeDoubtCode[] {
  return [...doubtsAboutDates(notice, today), ...doubtsAboutAge(notice)];
}
