import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { addDays, todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { hashToken } from '../../platform/sessions/session.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findRegionsWith } from '../municipalities/municipalities.public.ts';
import { connectionRole, type NewAppointment, type NewConnection, type NewUser } from './access.schema.ts';
import {
  endAppointment,
  findManagedUsers,
  insertAppointment,
  insertUser,
  lacksAdministrator,
  type ManagedUser,
} from './manage-users.queries.ts';
import { endSessionsOf, insertSession } from './sessions.queries.ts';
import { choosePlace, coversRegion, type Place } from './appointment-place.rules.ts';
import { inviteUser } from './sign-in.service.ts';
import { updateCredentials } from './users.queries.ts';

/** One user that this administrator manages; NotFound for everybody else. */
export async function getManagedUser(ctx: RequestContext, userId: string): Promise<ManagedUser> {
  const [user] = await findManagedUsers(ctx, userId);
  if (user === undefined) throw new NotFound();
  return user;
}

/** The place of a new appointment. Throws Invalid when it is not chosen, or is a region not wholly managed here. */
async function placeFrom(ctx: RequestContext, chosen: string): Promise<Place & { municipalityIds: readonly string[] }> {
  const { municipalityIds } = ctx.actor;
  const regions = await findRegionsWith(ctx.db, municipalityIds);
  const place = choosePlace(chosen, { municipalityIds, regions });
  if ('reason' in place) throw new Invalid({ place: place.reason });
  if ('atMunicipality' in place) return { ...place, municipalityIds: [place.atMunicipality] };
  return { ...place, municipalityIds: regions.find(({ id }) => id === place.atRegion)?.municipalityIds ?? [] };
}

/** The municipality of a new key: the chosen one, or the only one there is. */
function municipalityFrom({ actor }: RequestContext, chosen: string): string {
  const wanted = chosen === '' && actor.municipalityIds.length === 1 ? actor.municipalityIds[0] : chosen;
  if (wanted === undefined || !actor.municipalityIds.includes(wanted))
    throw new Invalid({ municipality: 'municipality-missing' });
  return wanted;
}

/**
 * Adds a user with a first appointment and gives the one-time address for choosing a password.
 * Somebody who already has an account elsewhere gets the appointment only; the answer does not tell that an account existed.
 */
export async function addUser(
  ctx: RequestContext,
  given: z.infer<typeof NewUser>,
): Promise<{ userId: string; invitation: string | undefined }> {
  const place = await placeFrom(ctx, given.place);
  const { id, isNew } = await insertUser(ctx, { id: newId(), name: given.name, email: given.email });
  await appoint(ctx, { userId: id, role: given.role }, place);
  return { userId: id, invitation: isNew ? await inviteUser(ctx, id) : undefined };
}

/** Gives a known user another role or municipality, from today. */
export async function addAppointment(
  ctx: RequestContext,
  userId: string,
  given: z.infer<typeof NewAppointment>,
): Promise<void> {
  await getManagedUser(ctx, userId);
  await appoint(ctx, { userId, role: given.role }, await placeFrom(ctx, given.place));
}

async function appoint(
  ctx: RequestContext,
  given: { userId: string; role: z.infer<typeof NewUser>['role'] },
  { municipalityIds, ...place }: Awaited<ReturnType<typeof placeFrom>>,
): Promise<void> {
  await insertAppointment(ctx, { id: newId(), ...given, ...place, startsOn: todayIn(ctx.now) });
  const detail = { role: given.role, ...('atRegion' in place ? { region: place.atRegion } : {}) };
  for (const municipalityId of municipalityIds)
    recordAudit(ctx, 'user.appointed', { municipalityId, subjectId: given.userId, detail });
}

/** Ends an appointment at once: sessions in it stop with their next request. The last administrator stays. */
export async function stopAppointment(ctx: RequestContext, userId: string, appointmentId: string): Promise<void> {
  const today = todayIn(ctx.now);
  const user = await getManagedUser(ctx, userId);
  const regions = await findRegionsWith(ctx.db, ctx.actor.municipalityIds);
  const regionIds = regions.filter((one) => coversRegion(ctx.actor.municipalityIds, one)).map(({ id }) => id);
  const which = { appointmentId, userId, regionIds, yesterday: addDays(today, -1) };
  if (!(await endAppointment(ctx, which))) throw new NotFound();
  await endSessionsOf(ctx.db, { appointmentId });
  const role = user.appointments.find(({ id }) => id === appointmentId)?.role;
  if (role === 'administrator' && (await lacksAdministrator(ctx, today))) throw new Conflict('last-administrator');
  recordAudit(ctx, 'user.appointment-ended', { subjectId: userId, detail: { appointmentId } });
}

/** A new invitation: for who lost the password or the telephone. The old way in stops working once it is used. */
export async function renewInvitation(ctx: RequestContext, userId: string): Promise<string> {
  const user = await getManagedUser(ctx, userId);
  if (user.isShared) throw new Conflict('user-shared');
  return inviteUser(ctx, userId);
}

/** Blocks somebody at once, or lets them in again. */
export async function setActive(ctx: RequestContext, userId: string, isActive: boolean): Promise<void> {
  const user = await getManagedUser(ctx, userId);
  if (user.isShared) throw new Conflict('user-shared');
  await updateCredentials(ctx.db, userId, { isActive });
  if (!isActive) await endSessionsOf(ctx.db, { userId });
  if (!isActive && (await lacksAdministrator(ctx, todayIn(ctx.now)))) throw new Conflict('last-administrator');
  recordAudit(ctx, isActive ? 'user.unblocked' : 'user.blocked', { subjectId: userId });
}

const keyDays = 366;

/** Makes a key with which another system may send notices for one municipality; shown once, stored hashed, valid for a year. */
export async function addConnection(
  ctx: RequestContext,
  given: z.infer<typeof NewConnection>,
): Promise<{ key: string }> {
  const atMunicipality = municipalityFrom(ctx, given.municipality);
  const userId = newId();
  await insertUser(ctx, { id: userId, name: given.name, email: `${userId}@koppeling.invalid` });
  const appointmentId = newId();
  await insertAppointment(ctx, {
    id: appointmentId,
    userId,
    role: connectionRole,
    atMunicipality,
    startsOn: todayIn(ctx.now),
  });
  const key = `kp_${randomBytes(32).toString('base64url')}`;
  await insertSession(ctx.db, {
    idHash: hashToken(key),
    userId,
    appointmentId,
    kind: 'api',
    createdAt: ctx.now,
    expiresAt: ctx.now.add({ hours: keyDays * 24 }),
  });
  recordAudit(ctx, 'connection.added', { municipalityId: atMunicipality, subjectId: userId });
  return { key };
}

/** The first administrator of a municipality or region; gives the one-time address, or nothing when the account existed. */
export async function addAdministrator(
  ctx: RequestContext,
  given: { name: string; email: string; place: string },
): Promise<string | undefined> {
  const { invitation } = await addUser(ctx, { ...given, role: 'administrator' });
  return invitation;
}
