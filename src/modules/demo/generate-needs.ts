import { addDays, addMonths, daysBetween, type LocalDate } from '../../kernel/local-date.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { needsCatalogue, type Condition, type MeasuringMoment, type NeedStatus } from '../needs/needs.public.ts';
import { isOpen, type DemoCase } from './draw-case.ts';
import type { Random } from './random.ts';

/** A need of the catalogue in one file. */
export interface DemoNeed {
  id: string;
  domain: LifeDomain;
  code: string;
  title: string;
  status: NeedStatus;
  organisations: string[];
  createdOn: LocalDate;
  changedOn: LocalDate;
}

/** What was asked, is needed and was measured in one file. */
export interface DemoNeeds {
  reviews: { domain: LifeDomain; answer: 'none' | 'needs'; ownWords: string; on: LocalDate }[];
  needs: DemoNeed[];
  measurements: { moment: MeasuringMoment; domain: LifeDomain; condition: Condition; on: LocalDate }[];
}

/** How often a domain has a need at the screening, after the shares that monitors published. */
const shareWithNeed: Readonly<Record<LifeDomain, number>> = {
  identity: 0.2,
  housing: 0.35,
  'work-income': 0.6,
  debts: 0.6,
  care: 0.4,
  'social-network': 0.25,
};

const organisationOf: Readonly<Record<LifeDomain, readonly [string, ...string[]]>> = {
  identity: ['civil-affairs', 'prison'],
  housing: ['housing-association', 'exodus', 'salvation-army'],
  'work-income': ['work-and-income'],
  debts: ['debt-counselling'],
  care: ['public-health', 'care-provider'],
  'social-network': ['aftercare', 'exodus', 'social-team'],
};

const sayings: Readonly<Record<LifeDomain, readonly [string, ...string[]]>> = {
  identity: ['Mijn kaart is verlopen.', 'Ik ben mijn paspoort kwijt.'],
  housing: ['Ik kan niet terug naar huis.', 'Ik slaap liever niet bij vrienden.', 'Ik wil mijn kamer houden.'],
  'work-income': ['Ik wil meteen aan het werk.', 'Ik heb de eerste week niets.', 'Mijn uitkering is gestopt.'],
  debts: ['Ik maak de post niet meer open.', 'Ik weet niet wat ik schuldig ben.'],
  care: ['Ik slik medicijnen en heb buiten geen huisarts.', 'Ik slaap slecht.'],
  'social-network': ['Ik wil mijn dochter weer zien.', 'Mijn vrienden zijn niet goed voor me.'],
};

/** The screening of a file, the needs that followed and the measurements up to today. */
export function generateNeeds(random: Random, file: DemoCase, today: LocalDate): DemoNeeds {
  const { screenedOn } = file;
  if (screenedOn === null) return { reviews: [], needs: [], measurements: [] };
  const wants = file.state !== 'no-support-needed';
  const asked = lifeDomains.map(({ code }) => ({ domain: code, hasNeed: wants && random.chance(shareWithNeed[code]) }));
  const reviews = asked.map(({ domain, hasNeed }) => ({
    domain,
    answer: hasNeed ? ('needs' as const) : ('none' as const),
    ownWords: hasNeed && random.chance(0.5) ? random.pick(sayings[domain]) : '',
    on: screenedOn,
  }));
  const needs = asked
    .filter(({ hasNeed }) => hasNeed)
    .flatMap(({ domain }) => needsIn(random, { file, domain, screenedOn }, today));
  return { reviews, needs, measurements: measure(random, { file, asked, needs }, today) };
}

interface AskedDomain {
  file: DemoCase;
  domain: LifeDomain;
  screenedOn: LocalDate;
}

function needsIn(random: Random, { file, domain, screenedOn }: AskedDomain, today: LocalDate): DemoNeed[] {
  const last = file.closedOn ?? today;
  const chosen = random.shuffled(needsCatalogue[domain]).slice(0, random.chance(0.3) ? 2 : 1);
  return chosen.map(({ code, dutch }) => {
    const length = Math.max(0, daysBetween(screenedOn, last));
    const drawn = drawStatus(random, file);
    const status = drawn === 'not-started' && length > longestUntouched ? 'met' : drawn;
    const changedOn = drawChange(random, { status, file }, { from: screenedOn, length, last });
    return {
      id: random.uuid(),
      domain,
      code,
      title: dutch,
      status,
      organisations: [random.pick(organisationOf[domain])],
      createdOn: screenedOn,
      changedOn,
    };
  });
}

// Whoever works with a file looks at its needs: few are left alone for weeks.
const longestUntouched = 40;
const usualWait = 12;

function drawChange(
  random: Random,
  { status, file }: { status: NeedStatus; file: DemoCase },
  { from, length, last }: { from: LocalDate; length: number; last: LocalDate },
): LocalDate {
  if (status === 'not-started') return from;
  const since = random.int(0, Math.min(length, random.chance(0.2) ? longestUntouched : usualWait));
  return status === 'in-progress' && isOpen(file)
    ? addDays(last, -since)
    : addDays(from, random.int(0, Math.min(length, 60)));
}

function drawStatus(random: Random, file: DemoCase): NeedStatus {
  if (!isOpen(file))
    return file.state === 'closed'
      ? random.weighted([
          ['met', 62],
          ['declined', 20],
          ['in-progress', 18],
        ])
      : 'declined';
  if (file.stay.endedOn === null)
    return random.weighted([
      ['not-started', 32],
      ['in-progress', 44],
      ['met', 20],
      ['declined', 4],
    ]);
  return random.weighted([
    ['not-started', 10],
    ['in-progress', 42],
    ['met', 42],
    ['declined', 6],
  ]);
}

interface Measured {
  file: DemoCase;
  asked: readonly { domain: LifeDomain; hasNeed: boolean }[];
  needs: DemoNeed[];
}

/** Who came out long ago is harder to reach. */
const shareMeasured: Readonly<Record<MeasuringMoment, number>> = {
  ...{ begin: 0.95, release: 0.8, 'month-1': 0.8, 'month-6': 0.8, 'month-12': 0.8, 'month-24': 0.65 },
};

function measure(random: Random, { file, asked, needs }: Measured, today: LocalDate): DemoNeeds['measurements'] {
  return momentsUpTo(file, today).flatMap(({ moment, on }) =>
    random.chance(shareMeasured[moment])
      ? asked.map(({ domain, hasNeed }) => {
          const isSolved = needs.some(
            (need) => need.domain === domain && need.status === 'met' && need.changedOn <= on,
          );
          const isInOrder = !hasNeed || (moment !== 'begin' && isSolved);
          return {
            moment,
            domain,
            on,
            condition: random.chance(0.04) ? 'unknown' : isInOrder ? 'has' : 'has-not',
          } as const;
        })
      : [],
  );
}

function momentsUpTo(
  { screenedOn, stay, closedOn }: DemoCase,
  today: LocalDate,
): { moment: MeasuringMoment; on: LocalDate }[] {
  if (screenedOn === null) return [];
  const { endedOn } = stay;
  const moments: { moment: MeasuringMoment; on: LocalDate }[] = [{ moment: 'begin', on: screenedOn }];
  if (endedOn !== null) {
    moments.push({ moment: 'release', on: endedOn }, { moment: 'month-1', on: addMonths(endedOn, 1) });
    moments.push({ moment: 'month-6', on: addMonths(endedOn, 6) }, { moment: 'month-12', on: addMonths(endedOn, 12) });
    moments.push({ moment: 'month-24', on: addMonths(endedOn, 24) });
  }
  const yesterday = addDays(today, -1);
  // Those of the first years were asked how they were, also once their file was closed.
  const last = endedOn !== null && addMonths(endedOn, 24) <= yesterday ? yesterday : (closedOn ?? yesterday);
  return moments.filter(({ on }) => on <= last);
}
