import { parseLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import type { InboxFilter } from './inbox.schema.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;

/** The notice after which a page begins. */
export interface InboxKey {
  receivedOn: LocalDate;
  id: string;
}

/** The key as it stands in an address. */
export const writeInboxKey = ({ receivedOn, id }: InboxKey): string => `${receivedOn}.${id}`;

/** Reads a key; undefined when it is none, so that a mangled address shows the first page. */
export function readInboxKey(text: string): InboxKey | undefined {
  const [day = '', id = ''] = text.split('.');
  const receivedOn = parseLocalDate(day);
  return receivedOn !== undefined && uuid.test(id) ? { receivedOn, id } : undefined;
}

/** The filters that differ from the plain inbox, as the end of an address; the page key is left out unless given. */
export function inboxQuery(filter: InboxFilter, changes: Partial<InboxFilter> = {}): string {
  const wanted = Object.entries({ ...filter, after: '', ...changes });
  const pairs = wanted.filter(([name, value]) => value !== (name === 'tab' ? 'new' : ''));
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
