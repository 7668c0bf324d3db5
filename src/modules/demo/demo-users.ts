import type { Role } from '../access/access.public.ts';
import { demoRegion } from './demo-places.ts';
import { randomFrom } from './random.ts';

/** Somebody who can sign in to the demo with one click, or only works there. */
export interface DemoUser {
  id: string;
  appointmentId: string;
  name: string;
  email: string;
  role: Role;
  /** A municipality or the region. */
  at: { municipality: string } | { region: string };
  /** Listed on the sign-in page. */
  canSignIn: boolean;
  /** Code of the partner organisation for which a partner worker works. */
  worksAt: string | undefined;
}

const [gouda, leiden, dordrecht, utrecht] = ['GM0513', 'GM0546', 'GM0505', 'GM0344'] as const;
const region = { region: demoRegion.id };
const inPlace = (municipality: string) => ({ municipality });

const notListed = { canSignIn: false } as const;

type Listed = readonly [name: string, role: Role, at: DemoUser['at'], more?: { canSignIn?: false; worksAt?: string }];

// One sign-in per role, most of them in Gouda; the names say that nobody is real.
const listed: readonly Listed[] = [
  ['Demi Demo', 'aftercare-coordinator', region],
  ['Guus Verzonnen', 'aftercare-coordinator', inPlace(gouda)],
  ['Rik Voorbeeld', 'reintegration-officer', inPlace(gouda)],
  ['Lea Leidraad', 'rio-lead', inPlace(utrecht)],
  ['Vera Proef', 'safety-director', inPlace(gouda)],
  ['Mees Monster', 'mdt-director', inPlace(gouda)],
  ['Stan Stadsproef', 'city-marshal', inPlace(gouda)],
  ['Keet Ketenvoorbeeld', 'partner-worker', inPlace(gouda), { worksAt: 'work-and-income' }],
  ['Gijs Zorgvoorbeeld', 'partner-worker', inPlace(gouda), { worksAt: 'public-health' }],
  ['Loes Leidketen', 'partner-worker', inPlace(leiden), { worksAt: 'exodus', canSignIn: false }],
  ['Daan Dordtketen', 'partner-worker', inPlace(dordrecht), { worksAt: 'work-and-income', canSignIn: false }],
  ['Uma Utrechtketen', 'partner-worker', inPlace(utrecht), { worksAt: 'work-and-income', canSignIn: false }],
  ['Bo Begrotingsproef', 'budget-holder', inPlace(gouda)],
  ['Bram Beleidsvoorbeeld', 'policy-adviser', inPlace(gouda)],
  ['Pim Privacyproef', 'privacy-officer', inPlace(gouda)],
  ['Fien Functioneel', 'administrator', inPlace(gouda)],
  ['Rita Regiovoorbeeld', 'administrator', region],
  ['Ingrid Inwonervoorbeeld', 'resident', inPlace(gouda)],
  ['Lot Leidvoorbeeld', 'aftercare-coordinator', inPlace(leiden)],
  ['Dorus Dordtvoorbeeld', 'aftercare-coordinator', inPlace(dordrecht)],
  ['Roos Dordtproef', 'reintegration-officer', inPlace(dordrecht)],
  ['Ubbo Utrechtvoorbeeld', 'aftercare-coordinator', inPlace(utrecht)],
  ['Una Utrechtbeheer', 'administrator', inPlace(utrecht)],
  ['Rosa Utrechtproef', 'reintegration-officer', inPlace(utrecht)],
  ['Remi Utrechtproef', 'reintegration-officer', inPlace(utrecht), notListed],
  ['Rens Utrechtproef', 'reintegration-officer', inPlace(utrecht), notListed],
  ['Lieve Leidproef', 'reintegration-officer', inPlace(leiden), notListed],
  ['Bea Leidbegroting', 'budget-holder', inPlace(leiden), notListed],
  ['Ben Dordtbegroting', 'budget-holder', inPlace(dordrecht), notListed],
  ['Britt Utrechtbegroting', 'budget-holder', inPlace(utrecht)],
];

/** Everybody who works in the demo; the same ids at every start. */
export const demoUsers: readonly DemoUser[] = listed.map(([name, role, at, { canSignIn = true, worksAt } = {}]) => {
  const random = randomFrom(`user ${name}`);
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeld.example`;
  return { id: random.uuid(), appointmentId: random.uuid(), name, email, role, at, canSignIn, worksAt };
});

/** Who can have cases in a municipality: its coordinators (also of its region) and reintegration officers. */
export function workersIn(municipalityId: string): { coordinators: DemoUser[]; officers: DemoUser[] } {
  const here = demoUsers.filter(({ at }) =>
    'municipality' in at
      ? at.municipality === municipalityId
      : demoRegion.municipalityIds.some((id) => id === municipalityId),
  );
  return {
    coordinators: here.filter(({ role }) => role === 'aftercare-coordinator'),
    officers: here.filter(({ role }) => role === 'reintegration-officer'),
  };
}

/** Who decides on money in a municipality. */
export const budgetHolderIn = (municipalityId: string): DemoUser | undefined =>
  demoUsers.find(
    ({ role, at }) => role === 'budget-holder' && 'municipality' in at && at.municipality === municipalityId,
  );
