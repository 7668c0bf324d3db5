import { z } from 'zod';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { LifeDomain } from '../municipalities/municipalities.public.ts';

/** Where a meeting is (docs/lifecycles/meeting.md). */
export const MeetingState = z.enum(['planned', 'running', 'ended']);
export type MeetingState = z.infer<typeof MeetingState>;

/** What became of a file on the agenda; removed: taken off by hand, and not put back by a rule. */
export const ItemState = z.enum(['open', 'discussed', 'parked', 'skipped', 'removed']);
export type ItemState = z.infer<typeof ItemState>;

/** What a note is about: a life domain, or the file as a whole. */
export const NoteDomain = z.enum(['general', ...LifeDomain.options]);
export type NoteDomain = z.infer<typeof NoteDomain>;

/** The roles of the municipality that sit at the table. */
export const PartyRole = z.enum([
  'aftercare-coordinator',
  'reintegration-officer',
  'rio-lead',
  'mdt-director',
  'safety-director',
]);
export type PartyRole = z.infer<typeof PartyRole>;

/** Who can be asked to visit somebody in prison. */
export const VisitRole = z.enum([
  'reintegration-officer',
  'safety-director',
  'city-marshal',
  'case-manager',
  'aftercare-coordinator',
]);
export type VisitRole = z.infer<typeof VisitRole>;

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const day = z.string('meeting-day-missing').refine(isDay, 'meeting-day-missing');
const optionalDay = z
  .string()
  .optional()
  .transform((text) => (text === undefined || !isDay(text) ? null : text));
const longestNote = 20_000;

/** The form of a new meeting. `place` is the municipality. */
export const PlanForm = z.object({
  place: z.string('meeting-place-missing').min(1, 'meeting-place-missing').max(10, 'meeting-place-missing'),
  heldOn: day,
});

/** A button about a meeting or a file on its agenda, with the version that was on the page. */
export const SeenForm = z.object({ version: seenVersion });

/** Whether somebody is there. */
export const PresenceForm = z.object({
  present: z.enum(['yes', 'no'], 'presence-missing'),
  /** The file that was on the screen. */
  shown: z.uuid().optional().catch(undefined),
});

/** A file put on the agenda by hand. */
export const AddForm = z.object({ caseId: z.uuid('meeting-case-missing') });

/** Where a file goes on the agenda. */
export const MoveForm = z.object({ direction: z.enum(['up', 'down'], 'direction-missing') });

/** What was typed about one domain, over the version it began with (0: nothing yet). */
export const NoteForm = z.object({
  domain: z.enum(NoteDomain.options, 'meeting-domain-missing'),
  seen: z.coerce
    .number('form-incomplete')
    .int('form-incomplete')
    .min(0)
    .max(2_147_483_647, 'form-incomplete')
    .default(0),
  text: z.string('form-incomplete').max(longestNote, 'meeting-note-too-long'),
  screen: z.enum(['room', 'own']).default('room'),
  answer: z.enum(['page', 'json']).default('page'),
});

const screen = z
  .literal('eigen')
  .optional()
  .catch(undefined)
  .transform((value) => (value === undefined ? ('room' as const) : ('own' as const)));

/** For whom the screen is: everybody in the room, or the reader alone. */
export const ScreenQuery = z.object({ scherm: screen });

/** The versions that a screen has, as 'housing:3,care:1'. */
export const PollQuery = z.object({
  scherm: screen,
  versies: z
    .string()
    .max(200)
    .optional()
    .catch(undefined)
    .transform(
      (text = '') =>
        new Map(
          text.split(',').map((part): [string, number] => {
            const [domain = '', version = ''] = part.split(':');
            return [domain, Number(version)];
          }),
        ),
    ),
});

/** Time on the table since the last time it was told, in seconds. */
export const TimeForm = z.object({
  seconds: z.coerce
    .number('form-incomplete')
    .int('form-incomplete')
    .min(0, 'form-incomplete')
    .max(600, 'form-incomplete'),
});

/** How a file leaves the table. */
export const SettleForm = z
  .object({
    version: seenVersion,
    state: z.enum(['open', 'discussed', 'parked', 'skipped'], 'item-state-missing'),
    parkedUntil: optionalDay,
  })
  .transform((sent, check) => {
    if (sent.state === 'parked' && sent.parkedUntil === null) {
      check.issues.push({
        code: 'custom',
        input: sent.parkedUntil,
        path: ['parkedUntil'],
        message: 'return-day-missing',
      });
    }
    return sent;
  });
export type SettleForm = z.infer<typeof SettleForm>;

/** Whether somebody must go and see the person in prison, and who. */
export const VisitForm = z
  .object({
    version: seenVersion,
    needed: z.enum(['yes', 'no'], 'visit-answer-missing'),
    visitRole: z.enum(VisitRole.options, 'meeting-visitor-missing').optional().catch(undefined),
    visitBefore: optionalDay,
  })
  .transform((sent, check) => {
    if (sent.needed === 'yes' && sent.visitRole === undefined) {
      check.issues.push({
        code: 'custom',
        input: sent.visitRole,
        path: ['visitRole'],
        message: 'meeting-visitor-missing',
      });
    }
    return sent;
  });
export type VisitForm = z.infer<typeof VisitForm>;

/** Whether V&W joins for a file. */
export const SafetyForm = z.object({ version: seenVersion, invited: z.enum(['yes', 'no'], 'form-incomplete') });

/** One line that becomes a task: who, what, when. */
export const ActionForm = z.object({
  taskOwner: z.string('action-owner-missing').regex(/^(organisation|worker):[0-9a-f-]{36}$/u, 'action-owner-missing'),
  line: z.string('action-missing').trim().min(3, 'action-missing').max(200, 'action-too-long'),
  targetOn: day,
  domain: z.enum(LifeDomain.options).optional().catch(undefined),
});
export type ActionForm = z.infer<typeof ActionForm>;

/** A correction after the end. */
export const AddendumForm = z.object({
  addendum: z.string('addendum-missing').trim().min(3, 'addendum-missing').max(2000, 'addendum-too-long'),
});

/** Why somebody wants to discuss a file. */
export const AskForm = z.object({
  question: z.string('question-missing').trim().min(3, 'question-missing').max(300, 'question-too-long'),
});

/** Whom to look for. */
export const SearchForm = z.object({
  text: z.string().trim().max(200).default(''),
});
