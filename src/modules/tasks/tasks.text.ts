import { showDate, type LocalDate } from '../../kernel/local-date.ts';
import type { Tone } from '../../ui/tone.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { latenessOf } from './tasks.rules.ts';
import type { TaskState } from './tasks.schema.ts';

/** Where a task is. */
export const taskStateText: Readonly<Record<TaskState, string>> = {
  offered: 'Wacht op antwoord',
  accepted: 'Aangenomen',
  declined: 'Afgewezen',
  done: 'Gedaan',
  'not-done': 'Niet gelukt',
  withdrawn: 'Ingetrokken',
};

/** The colour beside that word. */
export const taskTone: Readonly<Record<TaskState, Tone>> = {
  offered: 'warning',
  accepted: 'info',
  declined: 'danger',
  done: 'ok',
  'not-done': 'danger',
  withdrawn: 'neutral',
};

const domainNames: ReadonlyMap<string, string> = new Map(lifeDomains.map(({ code, dutch }) => [code, dutch]));

/** The name of a life domain; without one it is about the person in general. */
export const domainText = (domain: LifeDomain | null): string =>
  domain === null ? 'Algemeen' : (domainNames.get(domain) ?? domain);

/** The title of a task, or that it may not be read. */
export const taskTitle = ({ title, isHidden }: { title: string; isHidden: boolean }): string =>
  isHidden ? 'Taak (inhoud niet zichtbaar voor u)' : title;

/** Whom a task is asked of. */
export const showOwner = (task: { organisationName: string | null; workerName: string | null }): string =>
  task.organisationName ?? task.workerName ?? 'Onbekend';

const daysText = (days: number): string => (days === 1 ? '1 dag' : `${days} dagen`);

/** How an open task stands against its days: "3 dagen te laat". */
export function latenessText(
  task: { targetOn: LocalDate; fatalOn: LocalDate },
  today: LocalDate,
): { text: string; tone: Tone | undefined } {
  const lateness = latenessOf(task, today);
  const target = showDate(task.targetOn, today);
  switch (lateness.state) {
    case 'past-fatal':
      return {
        text: `${daysText(lateness.days)} over de uiterste dag (${showDate(task.fatalOn, today)})`,
        tone: 'danger',
      };
    case 'late':
      return { text: `${daysText(lateness.days)} te laat (${target})`, tone: 'warning' };
    case 'today':
      return { text: 'vandaag klaar', tone: 'warning' };
    case 'on-time':
      return { text: `klaar op ${target}`, tone: undefined };
  }
}

/** One Dutch sentence per reason why something with a task cannot be done. */
export const taskSentences = {
  'task-owner-missing': 'Kies wie het gaat doen.',
  'task-about-unknown': 'Kies waar de taak over gaat.',
  'task-title-missing': 'Schrijf in een paar woorden wat er moet gebeuren.',
  'task-title-too-long': 'Houd dit korter dan 160 tekens.',
  'task-note-too-long': 'Houd dit korter dan 1000 tekens.',
  'task-reason-missing': 'Schrijf kort waarom.',
  'task-result-missing': 'Kies of het gedaan is.',
  'task-target-past': 'De streefdatum ligt in het verleden.',
  'task-fatal-before-target': 'De uiterste dag ligt op of na de streefdatum.',
  'task-case-closed': 'Dit dossier is gesloten. Heropen het eerst.',
  'task-care-not-readable':
    'Deze organisatie mag niets over zorg lezen. Kies een zorgorganisatie, of een ander onderwerp.',
  'task-moved-already': 'Iemand anders was u voor: deze taak is al beantwoord of afgesloten. Er is niets gewijzigd.',
  'task-not-yours': 'Deze taak is aan iemand anders gevraagd.',
  'task-not-yours-to-withdraw': 'Alleen wie de taak vroeg, trekt haar in.',
  'department-missing': 'Kies een afdeling van de gemeente.',
  'need-referred-already': 'Een collega heeft deze hulpvraag al doorgezet.',
} as const;
