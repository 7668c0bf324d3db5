import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUserNames } from '../access/access.public.ts';
import { viewCase } from '../cases/cases.public.ts';
import { findContacts, type Contact } from '../contacts/contacts.public.ts';
import { findConditions, type DomainCondition } from '../needs/needs.public.ts';
import { findPlan } from '../plans/plans.public.ts';
import { getRioCase, type RioCase } from './caseload.queries.ts';
import type { LoadChange } from './caseload.rules.ts';
import type { HandoverRow } from './caseload.table.ts';
import { getHandover, loadOfReceiver, reachingOffered } from './handover.service.ts';

/** Everything on the one page of a handover. */
export interface HandoverView {
  handover: HandoverRow;
  file: RioCase;
  personName: string;
  fromName: string;
  toName: string;
  today: LocalDate;
  conditions: readonly DomainCondition[];
  /** Agreed contacts still to come, the first on top. */
  appointments: readonly Contact[];
  lastContact: Contact | undefined;
  /** What is not done yet of the plan. */
  openActions: readonly { id: string; title: string; goal: string }[];
  load: LoadChange;
  isReceiver: boolean;
  canWithdraw: boolean;
}

/** Reads a handover with what the receiver must know, and records who saw whose. NotFound for anybody else. */
export async function viewHandover(ctx: RequestContext, handoverId: string): Promise<HandoverView> {
  const handover = await getHandover(ctx, handoverId);
  const reaching = reachingOffered(ctx, handover);
  const { caseId, fromId, toId, state } = handover;
  const { personName } = await viewCase(reaching, caseId, 'rio-overdracht');
  const [file, conditions, contacts, goals, names, load] = [
    await getRioCase(reaching, caseId),
    (await findConditions(reaching, [caseId])).get(caseId) ?? [],
    await findContacts(reaching, caseId),
    await findPlan(reaching, caseId),
    await findUserNames(ctx, [fromId, toId]),
    await loadOfReceiver(ctx, handover),
  ];
  return {
    ...{ handover, file, personName, conditions, load, today: todayIn(ctx.now) },
    ...{ fromName: names.get(fromId) ?? '', toName: names.get(toId) ?? '' },
    appointments: contacts.filter(({ outcome }) => outcome === 'planned').toReversed(),
    lastContact: contacts.find(({ outcome }) => outcome === 'held'),
    openActions: goals.flatMap((goal) =>
      goal.isHidden || goal.state !== 'open'
        ? []
        : goal.actions
            .filter(({ doneOn }) => doneOn === null)
            .map(({ id, title }) => ({ id, title, goal: goal.title })),
    ),
    isReceiver: state === 'offered' && toId === ctx.actor.userId,
    canWithdraw: state === 'offered' && (fromId === ctx.actor.userId || can(ctx.actor, 'caseload:assign')),
  };
}
