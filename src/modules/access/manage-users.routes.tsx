import { z } from 'zod';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities, findRegionsWith } from '../municipalities/municipalities.public.ts';
import type { AccessSettings } from './access.routes.tsx';
import { NewAppointment, NewConnection, NewUser, roleCodes } from './access.schema.ts';
import { coversRegion } from './appointment-place.rules.ts';
import { findManagedUsers } from './manage-users.queries.ts';
import {
  addAppointment,
  addConnection,
  addUser,
  getManagedUser,
  renewInvitation,
  setActive,
  stopAppointment,
} from './manage-users.service.ts';
import { AdminPage } from './pages/admin-page.tsx';
import type { AppointmentChoices } from './pages/appointment-fields.tsx';
import { NewUserPage } from './pages/new-user-page.tsx';
import { OnceShownPage } from './pages/once-shown-page.tsx';
import { UserPage } from './pages/user-page.tsx';
import { UsersPage } from './pages/users-page.tsx';

const Blocking = z.object({ active: z.enum(['yes', 'no']) });
const Ending = z.object({ appointmentId: z.uuid() });

/** Users, appointments and keys, for the administrator. */
export function manageUserRoutes({ dutchRole }: AccessSettings): Route[] {
  const forms = formsWith(dutchRole);
  return [overview, ...listAndAdd(forms), showUser(forms), ...changeUser, connections(forms)];
}

interface Forms {
  dutchRole: (role: string) => string;
  choices(ctx: RequestContext): Promise<AppointmentChoices>;
}

const asChoice = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

async function ownMunicipalities({ db, actor }: RequestContext) {
  const all = await findMunicipalities(db);
  return all.filter(({ id }) => actor.municipalityIds.includes(id)).map(asChoice);
}

function formsWith(dutchRole: Forms['dutchRole']): Forms {
  return {
    dutchRole,
    async choices(ctx) {
      const { municipalityIds } = ctx.actor;
      const regions = await findRegionsWith(ctx.db, municipalityIds);
      const covered = regions.filter((region) => coversRegion(municipalityIds, region));
      return {
        roles: roleCodes.map((role) => ({ value: role, label: dutchRole(role) })),
        places: [...(await ownMunicipalities(ctx)), ...covered.map(asChoice)],
        otherRegions: regions.filter((region) => !covered.includes(region)).map(({ name }) => name),
      };
    },
  };
}

const overview = get('/beheer', {
  permission: 'user:manage',
  handle: () => Promise.resolve(page({ title: 'Beheer', body: <AdminPage /> })),
});

async function showUsers(ctx: RequestContext, { dutchRole }: Forms, refused?: RefusedForm): Promise<Reply> {
  const [users, municipalities] = [await findManagedUsers(ctx), await ownMunicipalities(ctx)];
  const body = <UsersPage users={users} dutchRole={dutchRole} municipalities={municipalities} refused={refused} />;
  return page({ title: 'Gebruikers', body });
}

function listAndAdd(forms: Forms): Route[] {
  const showForm = async (ctx: RequestContext, refused?: RefusedForm): Promise<Reply> =>
    page({ title: 'Nieuwe gebruiker', body: <NewUserPage choices={await forms.choices(ctx)} refused={refused} /> });
  return [
    get('/beheer/gebruikers', {
      permission: 'user:manage',
      handle: (ctx) => showUsers(ctx, forms),
    }),
    get('/beheer/gebruikers/nieuw', { permission: 'user:manage', handle: (ctx) => showForm(ctx) }),
    post('/beheer/gebruikers/nieuw', {
      permission: 'user:manage',
      input: NewUser,
      handle: async (ctx, given) => {
        const { userId, invitation } = await addUser(ctx, given);
        if (invitation === undefined) return redirect(`/beheer/gebruikers/${userId}`, 'De rol is toegevoegd.');
        return page({
          title: 'Uitnodiging',
          body: <OnceShownPage kind="invitation" value={invitation} back={`/beheer/gebruikers/${userId}`} />,
        });
      },
      again: (ctx, _params, refused) => showForm(ctx, refused),
    }),
  ];
}

const address = '/beheer/gebruikers/:userId';

function showUser(forms: Forms): Route {
  return get(address, {
    permission: 'user:manage',
    handle: async (ctx, { userId }) => {
      const user = await getManagedUser(ctx, userId);
      const choices = await forms.choices(ctx);
      return page({ title: user.name, body: <UserPage user={user} choices={choices} dutchRole={forms.dutchRole} /> });
    },
  });
}

const userLink = (userId: string): string => `/beheer/gebruikers/${userId}`;

const changeUser: Route[] = [
  post(`${address}/rollen`, {
    permission: 'user:manage',
    input: NewAppointment,
    handle: async (ctx, { userId, ...given }) => {
      await addAppointment(ctx, userId, given);
      return redirect(userLink(userId), 'De rol is toegevoegd.');
    },
  }),
  post(`${address}/rol-beeindigen`, {
    permission: 'user:manage',
    input: Ending,
    handle: async (ctx, { userId, appointmentId }) => {
      await stopAppointment(ctx, userId, appointmentId);
      return redirect('/beheer/gebruikers', 'De rol is beëindigd.');
    },
  }),
  post(`${address}/uitnodiging`, {
    permission: 'user:manage',
    handle: async (ctx, { userId }) => {
      const invitation = await renewInvitation(ctx, userId);
      const body = <OnceShownPage kind="invitation" value={invitation} back={userLink(userId)} />;
      return page({ title: 'Uitnodiging', body });
    },
  }),
  post(`${address}/blokkeren`, {
    permission: 'user:manage',
    input: Blocking,
    handle: async (ctx, { userId, active }) => {
      await setActive(ctx, userId, active === 'yes');
      const message = active === 'yes' ? 'De gebruiker kan weer aanmelden.' : 'De gebruiker is geblokkeerd.';
      return redirect(userLink(userId), message);
    },
  }),
];

function connections(forms: Forms): Route {
  return post('/beheer/koppelingen', {
    permission: 'user:manage',
    input: NewConnection,
    handle: async (ctx, given) => {
      const { key } = await addConnection(ctx, given);
      return page({ title: 'API-sleutel', body: <OnceShownPage kind="key" value={key} back="/beheer/gebruikers" /> });
    },
    again: (ctx, _params, refused) => showUsers(ctx, forms, refused),
  });
}
