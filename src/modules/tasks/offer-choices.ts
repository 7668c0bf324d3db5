import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { getSettings, lifeDomains } from '../municipalities/municipalities.public.ts';
import { canReadDomain, findNeeds } from '../needs/needs.public.ts';
import { findTaskWorkers } from './task-owners.ts';
import { proposeDays } from './tasks.rules.ts';

interface Choice {
  value: string;
  label: string;
}

/** What can be chosen in the form of a task, and the days to begin with. */
export async function offerChoices(
  ctx: RequestContext,
  file: CaseFile,
): Promise<{ owners: Choice[]; abouts: Choice[]; days: { targetOn: LocalDate; fatalOn: LocalDate } }> {
  const [organisations, workers, needs, settings] = await Promise.all([
    findOrganisations(ctx, file.municipalityId),
    findTaskWorkers(ctx, file),
    findNeeds(ctx, file.id),
    getSettings(ctx, file.municipalityId),
  ]);
  const open = needs.filter(({ isHidden, status }) => !isHidden && ['not-started', 'in-progress'].includes(status));
  const domains = lifeDomains.filter(({ code }) => canReadDomain(ctx.actor, code));
  return {
    owners: [
      ...organisations.map(({ id, name }) => ({ value: `organisation:${id}`, label: name })),
      ...workers.map(({ userId, name }) => ({ value: `worker:${userId}`, label: `${name} (collega)` })),
    ],
    abouts: [
      ...open.map(({ id, title }) => ({ value: `need:${id}`, label: `Hulpvraag: ${title}` })),
      ...domains.map(({ code, dutch }) => ({ value: `domain:${code}`, label: dutch })),
    ],
    days: proposeDays(settings, todayIn(ctx.now)),
  };
}
