import type { LocalDate } from '../../kernel/local-date.ts';
import type { PersonDetails } from '../persons/persons.public.ts';
import type { NoticeContent } from './intake/notice-fields.ts';

/** What one notice says of a person, and when. */
export interface SaidOfPerson {
  id: string;
  receivedOn: LocalDate;
  contentHash: string;
  content: NoticeContent;
}

type Field = keyof PersonDetails;
const fields = [
  'bsn',
  'surname',
  'givenNames',
  'birthDate',
  'sex',
  'address',
  'postcode',
  'town',
] as const satisfies readonly Field[];

const nobody: PersonDetails = {
  bsn: null,
  surname: '',
  givenNames: '',
  birthDate: null,
  sex: 'unknown',
  address: '',
  postcode: '',
  town: '',
};

// In old exports '?' stands for a letter that got lost, and initials say less than names: any whole name is better.
const isWhole = (value: string): boolean => !/[?\uFFFD]|^(?:\p{L}\.\s*)+$/u.test(value);

// Who somebody is, is copied from a register where there is a BSN beside it, and typed from hearsay where there is none.
const identity: readonly Field[] = ['surname', 'givenNames', 'birthDate'];
const isRegistered = (field: Field, { bsn }: NoticeContent): boolean => !identity.includes(field) || bsn !== undefined;

/**
 * What is known of a person from all notices: per field the latest that says it well, whatever the order of arrival.
 * A BSN that is known stays. `saidBy` names the notice behind each field.
 */
export function detailsFrom(
  notices: readonly SaidOfPerson[],
  before: PersonDetails = nobody,
): { details: PersonDetails; saidBy: ReadonlyMap<Field, string> } {
  const sorted = [...notices].sort((one, other) => compare(keyOf(one), keyOf(other)));
  const saidBy = new Map<Field, string>();
  const said: Partial<PersonDetails> = {};
  for (const field of fields) {
    const source = bestSource(
      sorted.filter(({ content }) => isSaid(content[field])),
      field,
    );
    if (source === undefined) continue;
    saidBy.set(field, source.id);
    Object.assign(said, { [field]: source.content[field] });
  }
  const details = { ...before, ...said };
  return { details: { ...details, bsn: before.bsn ?? details.bsn }, saidBy };
}

function bestSource(saying: readonly SaidOfPerson[], field: Field): SaidOfPerson | undefined {
  const whole = saying.filter(({ content }) => isWhole(content[field] ?? ''));
  return whole.findLast(({ content }) => isRegistered(field, content)) ?? whole.at(-1) ?? saying.at(-1);
}

const isSaid = (value: string | undefined): boolean => value !== undefined && value !== '' && value !== 'unknown';
const keyOf = ({ receivedOn, contentHash }: SaidOfPerson): string => receivedOn + contentHash;
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
