import { describe, expect, test } from 'vitest';
import { NoteDomain, type PartyRole } from './meetings.schema.ts';
import {
  isSafetyUninvited,
  mayAllRead,
  mayAllReadRisk,
  mayInviteSafety,
  readableBy,
  readableByRole,
  type Party,
} from './presence.rules.ts';

const role = (name: PartyRole, isPresent = true): Party => ({
  ...{ kind: 'role', role: name, isPresent },
  reads: readableByRole[name],
});
const organisation = (readsCare: boolean, isPresent = true): Party => ({
  ...{ kind: 'organisation', role: '', isPresent },
  reads: readableBy({ readsCare }),
});
const plain = { isSafetyInvited: false };
const invited = { isSafetyInvited: true };
const [coordinator, officer] = [role('aftercare-coordinator'), role('reintegration-officer')];

describe('what stands on the screen is what all who are there may see', () => {
  interface Case {
    parties: Party[];
    item?: { isSafetyInvited: boolean };
    care: boolean;
    housing: boolean;
  }
  const cases: Record<string, Case> = {
    'coordinator and RIO': { parties: [coordinator, officer], care: true, housing: true },
    'a care organisation': { parties: [coordinator, organisation(true)], care: true, housing: true },
    'another organisation': { parties: [organisation(true), organisation(false)], care: false, housing: true },
    'an absent organisation': { parties: [coordinator, organisation(false, false)], care: true, housing: true },
    'the MDT director': { parties: [coordinator, role('mdt-director')], care: false, housing: true },
    'V&W, invited': { parties: [coordinator, role('safety-director')], item: invited, care: false, housing: false },
    'V&W, not for this file': { parties: [coordinator, role('safety-director')], care: true, housing: true },
  };
  test.each(Object.entries(cases))('%s', (_name, { parties, item = plain, care, housing }) => {
    expect(mayAllRead(parties, item, 'care')).toBe(care);
    expect(mayAllRead(parties, item, 'housing')).toBe(housing);
    expect(mayAllRead(parties, item, 'general')).toBe(true);
  });

  test('never more than any one of them may read', () => {
    const parties = [coordinator, organisation(false), role('safety-director')];
    for (const domain of NoteDomain.options.filter((one) => one !== 'general')) {
      const shown = mayAllRead(parties, invited, domain);
      expect(shown && parties.some(({ reads }) => !reads.includes(domain))).toBe(false);
    }
  });

  test('a safety risk only among roles that see it', () => {
    expect(mayAllReadRisk([coordinator, role('safety-director')], invited)).toBe(true);
    expect(mayAllReadRisk([coordinator, organisation(true)], invited)).toBe(false);
  });
});

test('V&W is invited only for a recorded safety risk', () => {
  expect(mayInviteSafety({ safetyRisk: true })).toBe(true);
  expect(mayInviteSafety({ safetyRisk: false })).toBe(false);
});

test('V&W in the room is warned about where it was not invited', () => {
  expect(isSafetyUninvited([role('safety-director')], plain)).toBe(true);
  expect(isSafetyUninvited([role('safety-director')], invited)).toBe(false);
  expect(isSafetyUninvited([role('safety-director', false)], plain)).toBe(false);
});
