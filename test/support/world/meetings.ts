import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

// A municipality holds one meeting a day; far from the days that forms name.
let daysAhead = 10_000;

/** A meeting that is being held, on a day of its own, with a file on the agenda about which something was said. */
export async function aMeeting({ owner, clock }: TestApp, base: Base): Promise<Params> {
  const { municipalityId, caseId, userId } = base;
  const [meetingId, itemId, attendeeId, lineId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const moment = clock.now.toString();
  daysAhead += 1;
  await owner.query(
    `insert into meeting (id, municipality_id, held_on, state, led_by, led_by_name, started_at)
     values ($1, $2, '2026-11-23'::date + $3::int, 'running', $4, 'Wil Werker', $5)`,
    [meetingId, municipalityId, daysAhead, userId, moment],
  );
  await owner.query(
    `insert into meeting_attendee (id, municipality_id, meeting_id, kind, role, name, reads, is_present)
     values ($1, $2, $3, 'role', 'reintegration-officer', 'RIO', array['housing', 'care'], true)`,
    [attendeeId, municipalityId, meetingId],
  );
  await owner.query(
    `insert into meeting_item (id, municipality_id, meeting_id, case_id, is_by_hand, position, is_safety_invited)
     values ($1, $2, $3, $4, true, 1, true)`,
    [itemId, municipalityId, meetingId, caseId],
  );
  await owner.query(
    `insert into meeting_action (id, municipality_id, meeting_id, item_id, what, owner_kind, owner_id, owner_name, target_on,
       added_at, added_by, added_by_name)
     values ($1, $2, $3, $4, 'Bellen', 'worker', $5, 'Wil Werker', '2026-12-20', $6, $5, 'Wil Werker')`,
    [lineId, municipalityId, meetingId, itemId, userId, moment],
  );
  return { meetingId, itemId, attendeeId, partyId: attendeeId, lineId };
}
