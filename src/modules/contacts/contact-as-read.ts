import { reads } from '../../platform/authorisation/can.ts';
import type { Actor } from '../../platform/request-context.ts';
import type { Contact } from './contacts.table.ts';

/** A contact as the actor may read it: the note is for who carries the file, and for who wrote it. */
export function contactAsRead<Row extends Pick<Contact, 'note' | 'loggedBy'>>(actor: Actor, contact: Row): Row {
  return reads(actor, 'notes') || contact.loggedBy === actor.userId ? contact : { ...contact, note: '' };
}
