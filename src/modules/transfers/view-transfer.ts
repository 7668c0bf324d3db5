import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getSettings, findMunicipalities } from '../municipalities/municipalities.public.ts';
import { findCandidates, findPersons, scoreMatch, type Person } from '../persons/persons.public.ts';
import { findArrival, findEmptying, findTransfers, getTransfer } from './transfers.queries.ts';
import type { Carried } from './transfers.schema.ts';
import type { TransferOffer } from './transfers.table.ts';

/** An offer with the names of its sides. */
export interface NamedTransfer {
  offer: TransferOffer;
  fromName: string;
  toName: string;
}

/** The offers by us and to us. */
export interface TransferLists {
  received: NamedTransfer[];
  sent: NamedTransfer[];
}

/** One offer as its page shows it. */
export interface TransferView extends NamedTransfer {
  isReceiver: boolean;
  isSender: boolean;
  canAnswer: boolean;
  canWithdraw: boolean;
  /** Who it may be among the people known here, the likeliest first; only for the receiver. */
  candidates: readonly Person[];
  /** The file it became, for the receiver. */
  arrival: { caseId: string; counts: Carried } | undefined;
  /** What was removed here, for the sender. */
  removed: Carried | undefined;
}

async function namesOf(ctx: RequestContext): Promise<(offer: TransferOffer) => NamedTransfer> {
  const names = new Map((await findMunicipalities(ctx.db)).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  return (offer) => ({ offer, fromName: nameOf(offer.fromMunicipality), toName: nameOf(offer.toMunicipality) });
}

/** Reads the lists, and records which offers were shown. */
export async function viewTransfers(ctx: RequestContext): Promise<TransferLists> {
  const [named, offers] = await Promise.all([namesOf(ctx), findTransfers(ctx)]);
  const own = (municipalityId: string): boolean => ctx.actor.municipalityIds.includes(municipalityId);
  recordAudit(ctx, 'transfer.listed', { detail: { transferIds: offers.map(({ id }) => id) } });
  return {
    received: offers.filter(({ toMunicipality }) => own(toMunicipality)).map(named),
    sent: offers.filter(({ fromMunicipality }) => own(fromMunicipality)).map(named),
  };
}

/** Reads one offer, and records who saw it and whom beside it. */
export async function viewTransfer(ctx: RequestContext, transferId: string): Promise<TransferView> {
  const offer = await getTransfer(ctx, transferId);
  const { actor } = ctx;
  const isReceiver = actor.municipalityIds.includes(offer.toMunicipality);
  const isSender = actor.municipalityIds.includes(offer.fromMunicipality);
  const isWaiting = offer.state === 'offered';
  const side = { isReceiver, isSender };
  const [named, candidates, arrival, emptying] = await Promise.all([
    namesOf(ctx),
    isReceiver && isWaiting ? findLikely(ctx, offer) : [],
    isReceiver ? findArrival(ctx, transferId) : undefined,
    isSender ? findEmptying(ctx, transferId) : undefined,
  ]);
  recordAudit(ctx, 'transfer.viewed', {
    municipalityId: isReceiver ? offer.toMunicipality : offer.fromMunicipality,
    subjectId: transferId,
    personIds: candidates.map(({ id }) => id),
  });
  return { ...named(offer), ...side, ...rightsOver(ctx, offer, side), candidates, arrival, removed: emptying?.counts };
}

function rightsOver(
  { actor }: RequestContext,
  { state }: TransferOffer,
  { isReceiver, isSender }: { isReceiver: boolean; isSender: boolean },
) {
  const isWaiting = state === 'offered';
  return {
    canAnswer: isReceiver && isWaiting && can(actor, 'transfer:answer'),
    canWithdraw: isSender && isWaiting && can(actor, 'transfer:offer'),
  };
}

const mostCandidates = 4;

// Without the BSN, which goes along only on acceptance: on name and birth date, as for a notice without one.
async function findLikely(ctx: RequestContext, offer: TransferOffer): Promise<Person[]> {
  const { toMunicipality, surname, givenNames, birthDate } = offer;
  const sought = { surname, givenNames, ...(birthDate === null ? {} : { birthDate }) };
  const { matchAskScore } = await getSettings(ctx, toMunicipality);
  const scored = (await findCandidates(ctx, toMunicipality, sought))
    .map((candidate) => ({ id: candidate.personId, score: scoreMatch(sought, candidate).score }))
    .filter(({ score }) => score >= matchAskScore * 100)
    .sort((one, other) => other.score - one.score)
    .slice(0, mostCandidates);
  const persons = new Map(
    (
      await findPersons(
        ctx,
        scored.map(({ id }) => id),
      )
    ).map((person) => [person.id, person]),
  );
  return scored.map(({ id }) => persons.get(id)).filter((person) => person !== undefined);
}
