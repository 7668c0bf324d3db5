import { systemActor } from '../../platform/authorisation/system-actor.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import { getCase } from '../cases/cases.public.ts';
import { scaleUp } from '../escalations/escalations.public.ts';
import { Settings } from '../municipalities/municipalities.public.ts';
import { offerTransfer } from '../transfers/transfers.public.ts';
import { isOpen, type DemoCase } from './draw-case.ts';

/** From which municipality of the demo a file is offered to which other. */
const offers: Readonly<Record<string, { to: string; reason: string }>> = {
  GM0513: { to: 'GM0546', reason: 'Gaat na de vrijlating bij zijn zus in Leiden wonen en schrijft zich daar in.' },
  GM0505: { to: 'GM0344', reason: 'Heeft een kamer in Utrecht en begint daar met werk.' },
};
const scaledUpIn = 'GM0513';

/** A file offered to another municipality, and one scaled up to the Zorg- en Veiligheidshuis. */
export async function writeCooperation(
  ctx: RequestContext,
  municipalityId: string,
  files: readonly DemoCase[],
): Promise<void> {
  // The newest files: those with requests for money are older.
  const [moving, complex] = files
    .filter((file) => isOpen(file) && file.kind === 'municipal-aftercare' && file.screenedOn !== null)
    .toSorted((one, other) => (one.openedOn < other.openedOn ? 1 : -1));
  const offer = offers[municipalityId];
  if (offer !== undefined && moving !== undefined) {
    const by = as(ctx, moving);
    const { version } = await getCase(by, moving.id);
    await offerTransfer(by, { caseId: moving.id, version, ...offer });
  }
  if (municipalityId === scaledUpIn && complex !== undefined) await writeEscalation(ctx, complex);
}

async function writeEscalation(ctx: RequestContext, file: DemoCase): Promise<void> {
  const by = as(ctx, file);
  const { version, municipalityId } = await getCase(by, file.id);
  const partners = await findOrganisations(by, municipalityId);
  await scaleUp(by, {
    ...{ caseId: file.id, version },
    criteria: [
      { code: 'multi-problem', motivation: 'Schulden, geen onderdak en telkens winkeldiefstal om rond te komen.' },
      { code: 'several-chains', motivation: 'Gemeente, politie en verslavingszorg moeten op elkaar aansluiten.' },
      { code: 'affects-others', motivation: 'Zijn moeder durft de deur niet meer open te doen.' },
    ],
    problemDomains: ['housing', 'debts', 'care'],
    purpose: 'Eén plan voor de eerste drie maanden, zodat het thuis veilig blijft.',
    legalBasis: Settings.parse({}).escalationBases[0] ?? '',
    sharedDomains: ['housing', 'debts'],
    partnerIds: partners.slice(0, 2).map(({ id }) => id),
  });
}

/** The same transaction, as the coordinator of the file. */
function as(ctx: RequestContext, { coordinator: { id, name } }: DemoCase): RequestContext {
  return { ...ctx, actor: { ...systemActor(ctx.actor.municipalityIds, []), userId: id, name } };
}
