import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { LifeDomain } from '../municipalities/municipalities.public.ts';

/** Where a goal is. */
export const GoalState = z.enum(['open', 'reached', 'dropped']);
export type GoalState = z.infer<typeof GoalState>;

/** Who does an action. */
export const OwnerKind = z.enum(['worker', 'participant', 'other']);
export type OwnerKind = z.infer<typeof OwnerKind>;

/** How the day of an action is told: not, as a day, or as days from the release. */
export const DueKind = z.enum(['none', 'fixed', 'relative']);
export type DueKind = z.infer<typeof DueKind>;

/** The first and last day around the release that can be chosen. */
export const offsetRange = { first: -10, last: 30 } as const;

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const title = z.string('title-missing').trim().min(3, 'title-missing').max(200, 'title-too-long');
const ownWords = z.string().trim().max(1000, 'words-too-long').default('');

/** What a goal is about: one of the person's needs, or a whole domain. */
const About = z.string('about-missing').transform((text, check) => {
  const [kind, value = ''] = text.split(':');
  const domain = LifeDomain.safeParse(value);
  if (kind === 'domain' && domain.success) return { domain: domain.data, needId: null };
  const needId = z.uuid().safeParse(value);
  if (kind === 'need' && needId.success) return { domain: null, needId: needId.data };
  check.issues.push({ code: 'custom', input: text, message: 'about-missing' });
  return z.NEVER;
});

const owner = {
  /** A user id, or one of the words of the form. */
  owner: z.union([z.uuid('owner-missing'), z.enum(['participant', 'other'])], 'owner-missing'),
  otherOwner: z.string().trim().max(120, 'title-too-long').default(''),
};
const due = {
  /** 'none', 'fixed', or a number of days from the release. */
  due: z.union(
    [
      z.enum(['none', 'fixed']),
      z
        .string()
        .regex(/^-?\d{1,2}$/u)
        .transform(Number),
    ],
    'choice-missing',
  ),
  dueOn: z.union([z.literal(''), z.string().refine(isDay, 'day-missing')], 'day-missing').default(''),
};

interface SentDetails {
  owner: string;
  otherOwner: string;
  due: 'none' | 'fixed' | number;
  dueOn: LocalDate | '';
}

/** Who does an action, and when. */
export interface ActionDetails {
  ownerKind: OwnerKind;
  ownerId: string | null;
  ownerName: string;
  dueKind: DueKind;
  dueOn: LocalDate | null;
  dueOffset: number | null;
}

type Refuse = (field: string, message: string) => void;

function refuseDetails({ owner: who, otherOwner, due: when, dueOn }: SentDetails, refuse: Refuse): void {
  if (who === 'other' && otherOwner === '') refuse('otherOwner', 'owner-missing');
  if (when === 'fixed' && dueOn === '') refuse('dueOn', 'day-missing');
  const isOutOfRange = typeof when === 'number' && (when < offsetRange.first || when > offsetRange.last);
  if (isOutOfRange) refuse('due', 'choice-missing');
}

function ownerOf({ owner: who, otherOwner }: SentDetails): Pick<ActionDetails, 'ownerKind' | 'ownerId' | 'ownerName'> {
  if (who === 'participant' || who === 'other') {
    return { ownerKind: who, ownerId: null, ownerName: who === 'other' ? otherOwner : '' };
  }
  return { ownerKind: 'worker', ownerId: who, ownerName: '' };
}

function dueOf({ due: when, dueOn }: SentDetails): Pick<ActionDetails, 'dueKind' | 'dueOn' | 'dueOffset'> {
  if (typeof when === 'number') return { dueKind: 'relative', dueOn: null, dueOffset: when };
  return { dueKind: when, dueOn: when === 'fixed' && dueOn !== '' ? dueOn : null, dueOffset: null };
}

const detailsOf = (sent: SentDetails): ActionDetails => ({ ...ownerOf(sent), ...dueOf(sent) });

const actionFields = { actionTitle: title, ...owner, ...due };

/** The form of a new action. */
export const NewActionForm = z.object(actionFields).transform(({ actionTitle, ...sent }, check) => {
  refuseDetails(sent, (field, message) => check.issues.push({ code: 'custom', input: sent, path: [field], message }));
  return { action: { title: actionTitle, ...detailsOf(sent) } };
});

/** The form of an action that is there. */
export const ActionForm = z
  .object({ version: seenVersion, ...actionFields })
  .transform(({ version: seen, actionTitle, ...sent }, check) => {
    refuseDetails(sent, (field, message) => check.issues.push({ code: 'custom', input: sent, path: [field], message }));
    return { version: seen, action: { title: actionTitle, ...detailsOf(sent) } };
  });

/** The form of a new goal, with its first action unless that is left empty. */
export const NewGoalForm = z
  .object({
    about: About,
    title,
    ownWords,
    actionTitle: z.union([z.literal(''), title], 'title-missing').default(''),
    ...{ ...owner, owner: owner.owner.default('participant') },
    ...{ ...due, due: due.due.default('none') },
  })
  .transform(({ about, title: goal, ownWords: words, actionTitle, ...sent }, check) => {
    // Without a first action it does not matter what stands in its other fields.
    if (actionTitle === '') return { about, title: goal, ownWords: words, action: undefined };
    refuseDetails(sent, (field, message) => check.issues.push({ code: 'custom', input: sent, path: [field], message }));
    return { about, title: goal, ownWords: words, action: { title: actionTitle, ...detailsOf(sent) } };
  });

/** The form of a goal that is there. */
export const GoalForm = z.object({
  version: seenVersion,
  title,
  ownWords,
  state: z.enum(GoalState.options, 'choice-missing'),
});

/** The button that ticks an action off, or undoes that. */
export const DoneForm = z.object({ version: seenVersion, done: z.enum(['yes', 'no'], 'choice-missing') });

/** What a new goal can start from, in the address: a need or a domain. */
export const GoalStart = z.object({ about: z.string().max(60).catch('').default('') });
