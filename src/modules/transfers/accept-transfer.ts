import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { leaveCaseload, proposeAssignment } from '../caseload/caseload.public.ts';
import {
  holdCasesToReceive,
  holdCaseToTransfer,
  receiveCase,
  transferCaseAway,
  type CaseFile,
} from '../cases/cases.public.ts';
import { carryDetentions } from '../detentions/detentions.public.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { carryNotices } from '../notices/notices.public.ts';
import { findPersonByBsn, findPersons, insertPerson, lockPersons, type Person } from '../persons/persons.public.ts';
import { getWaitingTransfer, problemOf, type SeenTransfer } from './offer-transfer.ts';
import { collectParcel, emptyWhenAgreed, unpackParcel, type Parcel } from './parcel.ts';
import { takeSide } from './take-side.ts';
import { answerTransfer, insertArrival } from './transfers.queries.ts';
import { recognise } from './transfers.rules.ts';
import type { TransferOffer } from './transfers.table.ts';

/** The choice on the page: somebody known here, or `new`. */
export type Accepting = SeenTransfer & { person: string };

/**
 * Takes a file over: in one transaction it ends on the one side and begins on the other, on the same day. Gives the file as
 * it stands here. Any refusal on the way leaves both sides as they were.
 */
export async function acceptTransfer(ctx: RequestContext, seen: Accepting): Promise<CaseFile> {
  const offer = await getWaitingTransfer(ctx, seen, 'toMunicipality');
  const names = new Map((await findMunicipalities(ctx.db)).map(({ id, name }) => [id, name]));
  await answerTransfer(ctx, offer, { state: 'accepted', movedOn: todayIn(ctx.now) });
  const toName = names.get(offer.toMunicipality) ?? offer.toMunicipality;
  const there = await takeSide(ctx, offer, { which: 'from', name: `${ctx.actor.name} (${toName})` });
  const parcel = await sendOff(there, offer, toName);
  const here = await takeSide(ctx, offer, { which: 'to', name: ctx.actor.name });
  return takeIn(here, offer, { parcel, chosenId: seen.person });
}

async function sendOff(there: RequestContext, offer: TransferOffer, toName: string): Promise<Parcel> {
  const held = await holdCaseToTransfer(there, offer.caseId);
  const problem = await problemOf(there, held);
  if (problem !== undefined) throw new Conflict(problem);
  const parcel = await collectParcel(there, held);
  const { municipalityId, personId } = held;
  await leaveCaseload(there, held);
  await transferCaseAway(there, held, `Overgedragen aan ${toName}.`);
  await emptyWhenAgreed(there, { offerId: offer.id, municipalityId, caseId: held.id });
  recordAudit(there, 'transfer.handed-over', {
    municipalityId,
    caseId: held.id,
    subjectId: offer.id,
    personIds: [personId],
    detail: { to: offer.toMunicipality },
  });
  return parcel;
}

async function takeIn(
  here: RequestContext,
  offer: TransferOffer,
  { parcel, chosenId }: { parcel: Parcel; chosenId: string },
): Promise<CaseFile> {
  const municipalityId = offer.toMunicipality;
  await lockPersons(here, municipalityId);
  const personId = await personFor(here, municipalityId, { parcel, chosenId });
  const about = { municipalityId, personId };
  const before = await holdCasesToReceive(here, { ...about, from: parcel.file });
  await carryNotices(here, about, parcel.notices);
  await carryDetentions(here, about, parcel.detentions);
  const file = await receiveCase(here, { ...about, from: parcel.file, before });
  const counts = await unpackParcel(here, file, parcel);
  if (parcel.hasRio) await proposeAssignment(here, { caseId: file.id, reason: 'Had een RIO bij de vorige gemeente.' });
  await insertArrival(here, { offerId: offer.id, municipalityId, caseId: file.id, counts });
  recordAudit(here, 'transfer.accepted', {
    municipalityId,
    caseId: file.id,
    subjectId: offer.id,
    personIds: [personId],
    detail: { from: offer.fromMunicipality, ...counts },
  });
  return file;
}

async function getChosen(here: RequestContext, personId: string): Promise<Person> {
  const [chosen] = await findPersons(here, [personId]);
  if (chosen?.mergedInto !== null) throw new Invalid({ person: 'person-missing' });
  return chosen;
}

async function personFor(
  here: RequestContext,
  municipalityId: string,
  { parcel, chosenId }: { parcel: Parcel; chosenId: string },
): Promise<string> {
  const { bsn, surname, givenNames, birthDate, sex, address, postcode, town } = parcel.person;
  const holder = bsn === null ? undefined : await findPersonByBsn(here, { municipalityId, bsn });
  const chosen = chosenId === 'new' ? undefined : await getChosen(here, chosenId);
  const recognised = recognise({ bsn, holder, chosen });
  if (recognised.kind === 'conflict') throw new Conflict(recognised.reason);
  if (recognised.kind === 'known') return recognised.personId;
  return insertPerson(here, municipalityId, { bsn, surname, givenNames, birthDate, sex, address, postcode, town });
}
