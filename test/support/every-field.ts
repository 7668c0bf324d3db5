import { randomUUID } from 'node:crypto';
import { lifeDomains } from '../../src/modules/municipalities/municipalities.public.ts';

const forEachDomain = (name: string, value: string) =>
  Object.fromEntries(lifeDomains.map(({ code }) => [`${name}-${code}`, value]));

const choices = {
  action: 'mark',
  decision: 'approve',
  active: 'no',
  done: 'yes',
  due: 'none',
  kind: 'begin',
  direction: 'up',
  outcome: 'held',
  participation: 'willing',
  present: 'yes',
  probation: 'yes',
  role: 'rio-lead',
  state: 'screening',
  status: 'in-progress',
  type: 'phone',
  withWhom: 'participant',
};

const days = {
  heldOn: '2027-06-01',
  doneOn: '2026-11-20',
  measuredOn: '2026-11-20',
  on: '2026-11-20',
  participationOn: '2026-11-20',
  releasedOn: '2026-11-20',
  reviewOn: '2027-01-15',
};

const texts = {
  actionTitle: 'Bellen met de woningcorporatie',
  amount: '125,00',
  at: '09:30',
  bottleneck: 'Eigen bijdrage ID',
  code: '123456',
  email: 'niemand@example.test',
  name: 'Nieuwe Naam',
  note: 'Zo is het afgesproken.',
  percent: '20',
  prevents: 'Geen uitkering, en dan geen huur.',
  password: 'geen-enkel-wachtwoord',
  // Both a text and one of the reasons to close a file.
  reason: 'other',
  repeated: 'geen-enkel-wachtwoord',
  sealed: 'verzegeld',
  seconds: '15',
  legalBasis: 'consent',
  text: 'zandwijk',
  title: 'Een eigen kamer',
  towns: 'Testgemeente',
  value: '72',
  version: '1',
  what: 'Een identiteitskaart',
  why: 'De regeling vergoedt dit niet.',
  year: '2026',
};

/**
 * One form with every field that any form of the product asks. A schema takes what it knows and leaves the rest, so each
 * route gets a form that it accepts; a new field is one line here.
 */
export const everyField: Readonly<Record<string, string>> = {
  ...{ ...choices, ...days, ...texts },
  ...forEachDomain('result', 'partly'),
  ...forEachDomain('answer', 'none'),
  ...forEachDomain('condition', 'has'),
  appointmentId: randomUUID(),
  caseId: randomUUID(),
  fundId: randomUUID(),
  organisationId: randomUUID(),
  userId: randomUUID(),
  // What a form can point at: nothing, or something without an id.
  about: 'domain:housing',
  owner: 'participant',
  person: 'new',
  workerId: '',
};
