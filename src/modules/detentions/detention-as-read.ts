import { reads } from '../../platform/authorisation/can.ts';
import type { Actor } from '../../platform/request-context.ts';
import type { DetentionRow } from './detentions.queries.ts';

/** A period in detention as the actor may read it: what somebody is detained for only where the role needs it. */
export function detentionAsRead<Row extends Pick<DetentionRow, 'title' | 'history'>>(actor: Actor, row: Row): Row {
  if (reads(actor, 'offence')) return row;
  return { ...row, title: '', history: row.history.filter(({ field }) => field !== 'title') };
}
