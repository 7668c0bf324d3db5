import type { LocalDate } from '../../kernel/local-date.ts';
import { isOpenState, isOutside, takesPart, type CaseFile } from '../cases/cases.public.ts';
import { firstContactOf, isReached, type ContactFacts } from '../contacts/contacts.public.ts';
import type { Settings } from '../municipalities/municipalities.public.ts';
import { conditionsAtRelease, type DomainCondition } from '../needs/needs.public.ts';
import type { GateFacts } from './gate.rules.ts';
import { planReadyOn, type PlannedDomain } from './plan-ready.rules.ts';

/** What was read about one file, to work out its gate from. */
export interface GateSources {
  /** Begin of the detention that the file is about. */
  startedOn: LocalDate | null;
  contacts: readonly ContactFacts[];
  /** Of every round. */
  marks: readonly { step: string; doneOn: LocalDate; round: number }[];
  agreements: Settings;
  conditions: readonly DomainCondition[];
  /** First measurement of the begin, in this round. */
  measuredOn: LocalDate | null;
  /** The first action in each domain, in this round. */
  planned: readonly PlannedDomain[];
}

/** The facts for the gate of one file, from what was read about it. */
export function gateFactsFrom(file: CaseFile, sources: GateSources, today: LocalDate): GateFacts {
  const { openedOn, releaseOn, releaseState, screenedOn } = file;
  const { startedOn, contacts, agreements, conditions, measuredOn } = sources;
  const needing = conditions.filter(({ answer }) => answer === 'needs').map(({ code }) => code);
  return {
    ...{ startedOn, openedOn, releaseOn, releaseState, screenedOn, measuredOn, agreements, today },
    isOutside: isOutside(file, today),
    isOpen: isOpenState(file.state),
    takesPart: takesPart(file.participation),
    planReadyOn: planReadyOn(needing, sources.planned),
    domains: conditionsAtRelease(conditions),
    reachedOn: contacts.filter(isReached).map(({ happensOn }) => happensOn),
    firstContact: firstContactOf(file, contacts, { today, firstContactHours: agreements.firstContactHours }),
    marks: sources.marks.filter(({ round }) => round === file.round),
  };
}
