import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import { isOpen, type DemoCase } from './draw-case.ts';
import type { DemoNeed, DemoNeeds } from './generate-needs.ts';
import type { Random } from './random.ts';

/** A goal with its actions, made for one need. */
export interface DemoGoal {
  id: string;
  need: DemoNeed;
  title: string;
  ownWords: string;
  state: 'open' | 'reached' | 'dropped';
  actions: DemoAction[];
}

export interface DemoAction {
  id: string;
  title: string;
  owner: 'worker' | 'participant' | 'organisation';
  /** Days from the release, or a fixed day. */
  due: { offset: number } | { on: LocalDate };
  doneOn: LocalDate | null;
}

const goals: Readonly<Record<LifeDomain, string>> = {
  identity: 'Ik kan me legitimeren als ik vrijkom',
  housing: 'Ik heb vanaf de eerste dag een dak boven mijn hoofd',
  'work-income': 'Ik kan in mijn eigen levensonderhoud voorzien',
  debts: 'Ik weet wat ik schuldig ben en betaal het af',
  care: 'Ik krijg de zorg die ik nodig heb',
  'social-network': 'Ik heb mensen om me heen die me helpen',
};

type Listed = readonly [title: string, owner: DemoAction['owner'], offset: number];

const actions: Readonly<Record<LifeDomain, readonly [Listed, ...Listed[]]>> = {
  identity: [
    ['Identiteitskaart aanvragen met de casemanager', 'organisation', -10],
    ['Pasfoto laten maken', 'participant', -10],
  ],
  housing: [
    ['Slaapplek regelen voor de eerste nacht', 'worker', -5],
    ['Kennismaken bij begeleid wonen', 'participant', 7],
    ['Inschrijven als woningzoekende', 'participant', 14],
  ],
  'work-income': [
    ['Uitkering klaarzetten voor de dag van vrijlating', 'organisation', -5],
    ['Afspraak bij Werk & Inkomen', 'participant', 2],
    ['Bankrekening openen', 'participant', 5],
  ],
  debts: [
    ['Overzicht van schulden opvragen', 'worker', -7],
    ['Aanmelden bij schuldhulp', 'participant', 10],
  ],
  care: [
    ['Zorgverzekering weer laten ingaan', 'participant', 1],
    ['Huisarts zoeken', 'worker', 7],
    ['Afspraak maken bij de zorgaanbieder', 'organisation', 5],
  ],
  'social-network': [
    ['Bellen met familie', 'participant', -3],
    ['Kennismaken met een maatje', 'organisation', 14],
  ],
};

/** The plan that follows from the needs; files without one have not come that far. */
export function generatePlan(
  random: Random,
  { file, needs, reviews }: Pick<DemoNeeds, 'needs' | 'reviews'> & { file: DemoCase },
  today: LocalDate,
): DemoGoal[] {
  if (file.participation !== 'willing' || file.state === 'screening') return [];
  const one = new Map(needs.map((need) => [need.domain, need]));
  // A few are not ready: that is what the work list is for.
  const isReady = random.chance(15 / 16);
  return [...one.values()]
    .filter(({ status }) => isReady || status !== 'not-started')
    .map((need) => ({
      id: random.uuid(),
      need,
      title: goals[need.domain],
      ownWords: reviews.find(({ domain }) => domain === need.domain)?.ownWords ?? '',
      state: goalState(file, need),
      actions: drawActions(random, { file, need }, today),
    }));
}

function goalState(file: DemoCase, { status }: DemoNeed): DemoGoal['state'] {
  if (status === 'met') return 'reached';
  return status === 'declined' || !isOpen(file) ? 'dropped' : 'open';
}

function drawActions(
  random: Random,
  { file, need }: { file: DemoCase; need: DemoNeed },
  today: LocalDate,
): DemoAction[] {
  const releaseOn = file.stay.endedOn ?? file.stay.expectedEndOn;
  const chosen = random.shuffled(actions[need.domain]).slice(0, random.int(1, 2));
  return chosen.map(([title, owner, offset]) => {
    const dueOn = releaseOn === null ? addDays(today, random.int(5, 30)) : addDays(releaseOn, offset);
    // Of what is past due a few were forgotten, or the list of overdue agreements would be empty.
    const isDone = need.status === 'met' || (dueOn < today && random.chance(need.status === 'declined' ? 0.3 : 0.85));
    const doneOn = dueOn < today ? dueOn : addDays(today, -1);
    return {
      id: random.uuid(),
      title,
      owner,
      due: releaseOn === null ? { on: dueOn } : { offset },
      doneOn: isDone ? later(doneOn, need.createdOn) : null,
    };
  });
}

const later = (one: LocalDate, other: LocalDate): LocalDate => (one > other ? one : other);

/** The day on which everything for the release was checked; null when nobody did, or it is too early. */
export function drawCheck(random: Random, { state, stay, screenedOn }: DemoCase, today: LocalDate): LocalDate | null {
  const releaseOn = stay.endedOn ?? stay.expectedEndOn;
  if (releaseOn === null || screenedOn === null || (state !== 'preparing' && state !== 'aftercare')) return null;
  const on = addWorkingDays(releaseOn, -random.int(5, 7));
  return on >= screenedOn && on < today && random.chance(0.85) ? on : null;
}
