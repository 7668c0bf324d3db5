import { z } from 'zod';
import { parseLocalDate } from '../../kernel/local-date.ts';
import { seenVersion } from '../../platform/forms/seen-version.ts';

/** Where an assignment is; proposed is what came along from another municipality. */
export type AssignmentState = 'proposed' | 'active' | 'ended';
/** Where a handover is. */
export type HandoverState = 'offered' | 'accepted' | 'declined' | 'withdrawn';

/** How heavy a file is. */
export const Weight = z.enum(['light', 'normal', 'heavy']);
export type Weight = z.infer<typeof Weight>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u;
const mostAtOnce = 30;

const idsIn = (sent: string | readonly string[] | undefined): string[] => {
  const texts = typeof sent === 'string' ? sent.split(' ') : (sent ?? []);
  return [...new Set(texts)].filter((text) => uuid.test(text)).slice(0, mostAtOnce);
};

/** Files that were ticked: several fields of one name, or one with spaces between. */
const chosenFiles = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform(idsIn);

const reason = z.string('rio-reason-missing').trim().min(3, 'rio-reason-missing').max(1000, 'rio-text-too-long');
const text = z.string().trim().max(2000, 'rio-text-too-long').default('');
const day = z.string('day-missing').transform((typed, check) => {
  const parsed = parseLocalDate(typed);
  if (parsed !== undefined) return parsed;
  check.issues.push({ code: 'custom', input: typed, message: 'day-missing' });
  return z.NEVER;
});
const place = z.string('form-incomplete').min(1, 'form-incomplete').max(10, 'form-incomplete');

/** Which municipality is shown, and whether also those who do not meet the criteria. */
export const CaseloadPlace = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  alle: z.enum(['ja']).optional().catch(undefined),
});

/** What is looked at before an assignment: who, and which files. */
export const AssignmentChoice = z.object({
  gemeente: z.string().max(10).optional().catch(undefined),
  rio: z.string().regex(uuid).optional().catch(undefined),
  dossier: chosenFiles,
});

/** An assignment of some files to one RIO, over the load that was on the page. */
export const AssignForm = z.object({
  place,
  rio: z.string('rio-missing').regex(uuid, 'rio-missing'),
  files: chosenFiles,
  seen: z.coerce.number('form-incomplete').int('form-incomplete').min(0, 'form-incomplete').max(10_000),
  reason,
  overReason: text,
});

/** Files that go to the waiting list. */
export const WaitForm = z.object({ place, files: chosenFiles, reason });

/** A reason to take something away, over the version on the page. */
export const RemoveForm = z.object({ version: seenVersion, reason });

/** The end of an assignment; an open file goes on with somebody. */
export const EndForm = z.object({
  version: seenVersion,
  reason,
  nextId: z.union([z.literal(''), z.uuid()]).default(''),
});

/** What is said about a file for the choice of a RIO; version 0 when nothing was said before. */
export const AssessForm = z.object({
  version: z.coerce.number('form-incomplete').int('form-incomplete').min(0, 'form-incomplete').max(2_147_483_647),
  offence: z.string('rio-choice-missing').min(1, 'rio-choice-missing').max(60, 'rio-choice-missing'),
  extra: z.string().min(1, 'rio-choice-missing').max(60, 'rio-choice-missing').default('?'),
  weight: z.enum(Weight.options, 'rio-choice-missing'),
  note: text,
});

/** The offer of a handover. */
export const OfferForm = z.object({
  toId: z.string('rio-missing').regex(uuid, 'rio-missing'),
  agreements: z.string('agreements-missing').trim().min(3, 'agreements-missing').max(2000, 'rio-text-too-long'),
  nextSteps: z.string('next-steps-missing').trim().min(3, 'next-steps-missing').max(2000, 'rio-text-too-long'),
});

/** What the receiver says; who declines tells why. */
export const AnswerForm = z.object({
  version: seenVersion,
  answer: text,
  choice: z.enum(['accept', 'decline'], 'rio-choice-missing'),
});

/** A button about something, over the version on the page. */
export const SeenForm = z.object({ version: seenVersion });

/** Holiday cover. */
export const CoverForm = z.object({
  place,
  absentId: z.union([z.literal(''), z.string().regex(uuid, 'rio-missing')]).default(''),
  coverId: z.string('rio-missing').regex(uuid, 'rio-missing'),
  startsOn: day,
  endsOn: day,
  why: z.string().trim().max(200, 'rio-text-too-long').default(''),
});
