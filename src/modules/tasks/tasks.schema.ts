import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { LifeDomain } from '../municipalities/municipalities.public.ts';

/** Where a task is in its lifecycle (docs/lifecycles/task.md). */
export const TaskState = z.enum(['offered', 'accepted', 'declined', 'done', 'not-done', 'withdrawn']);
export type TaskState = z.infer<typeof TaskState>;

/** What happens to a task, as it stands in its history and in the trail. */
export type TaskEvent =
  'task.offered' | 'task.accepted' | 'task.declined' | 'task.done' | 'task.not-done' | 'task.withdrawn';

/** What time does to a task that stays open. */
export type SignalKind = 'reminder' | 'escalation';

/** Where a task came from. */
export interface TaskSource {
  kind: 'dossier' | 'meeting' | 'referral';
  id: string | null;
}

/** Whom a task is asked of. */
export interface TaskOwner {
  kind: 'organisation' | 'worker';
  id: string;
}

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const day = z.string('day-missing').refine(isDay, 'day-missing');
const longestNote = 1000;
const note = z.string().trim().max(longestNote, 'task-note-too-long').default('');
const reason = z
  .string('task-reason-missing')
  .trim()
  .min(3, 'task-reason-missing')
  .max(longestNote, 'task-note-too-long');

const owner = z
  .string('task-owner-missing')
  .regex(/^(organisation|worker):[0-9a-f-]{36}$/u, 'task-owner-missing')
  .transform((text): TaskOwner => {
    const [kind, id = ''] = text.split(':');
    return { kind: kind === 'worker' ? 'worker' : 'organisation', id };
  });

/** What a task is about: `need:<id>` or `domain:<code>`; empty for anything else. */
const about = z
  .string()
  .default('')
  .transform((text, check): { needId: string | null; domain: LifeDomain | null } => {
    if (text === '') return { needId: null, domain: null };
    const [kind, value] = text.split(':');
    const needId = z.uuid().safeParse(value);
    const domain = LifeDomain.safeParse(value);
    if (kind === 'need' && needId.success) return { needId: needId.data, domain: null };
    if (kind === 'domain' && domain.success) return { needId: null, domain: domain.data };
    check.issues.push({ code: 'custom', input: text, message: 'task-about-unknown' });
    return z.NEVER;
  });

/** The form that offers a task. */
export const OfferForm = z.object({
  owner,
  about,
  title: z.string('task-title-missing').trim().min(3, 'task-title-missing').max(160, 'task-title-too-long'),
  note,
  targetOn: day,
  fatalOn: day,
});

/** A step that needs nothing but the version that was on the page. */
export const SeenTask = z.object({ version: seenVersion });
/** Taking a task back may say why. */
export const WithdrawForm = z.object({ version: seenVersion, note });
/** Declining says why. */
export const DeclineForm = z.object({ version: seenVersion, note: reason });
/** Reporting says whether it was done; not done says why. */
export const ReportForm = z
  .object({ version: seenVersion, result: z.enum(['done', 'not-done'], 'task-result-missing'), note })
  .transform((sent, check) => {
    if (sent.result === 'not-done' && sent.note.length < 3) {
      check.issues.push({ code: 'custom', input: sent.note, path: ['note'], message: 'task-reason-missing' });
    }
    return sent;
  });

/** What the list of tasks can be narrowed to. */
export const TaskFilter = z.object({
  organisatie: z.uuid().optional().catch(undefined),
  status: z.enum(['open', ...TaskState.options]).catch('open'),
  telaat: z.literal('ja').optional().catch(undefined),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

/** Passing a need on to a department. */
export const ReferForm = z.object({ version: seenVersion, organisationId: z.uuid('department-missing') });

/** Which group of needs that stand still is opened. */
export const StalledQuestion = z.object({
  bij: z.string().max(60).optional().catch(undefined),
  domein: LifeDomain.optional().catch(undefined),
  vraag: z.string().max(60).catch(''),
});
export type StalledQuestion = z.infer<typeof StalledQuestion>;
