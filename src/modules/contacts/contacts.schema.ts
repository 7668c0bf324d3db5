import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { isClockTime } from '../../kernel/wall-clock.ts';

/** How somebody was met. */
export const ContactType = z.enum(['prison-visit', 'conversation', 'phone', 'message', 'home-visit', 'third-party']);
export type ContactType = z.infer<typeof ContactType>;

/** With whom. */
export const ContactParty = z.enum(['participant', 'family', 'prison', 'probation', 'partner', 'other']);
export type ContactParty = z.infer<typeof ContactParty>;

/** Whether it took place; if not, whose side it was on, so that figures tell refusal from our own logistics. */
export const ContactOutcome = z.enum(['held', 'person-acceptable', 'person-unacceptable', 'logistics', 'planned']);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const longestNote = 2000;
const note = z.string().trim().max(longestNote, 'note-too-long').default('');

/** The form of one contact, also filled in with a thumb. */
export const LogContact = z.object({
  type: z.enum(ContactType.options, 'contact-type-missing'),
  withWhom: z.enum(ContactParty.options, 'contact-party-missing').default('participant'),
  outcome: z.enum(ContactOutcome.options, 'contact-outcome-missing'),
  on: z.string('day-missing').refine(isDay, 'day-missing'),
  at: z.string('time-missing').refine(isClockTime, 'time-missing'),
  note,
});
export type LogContact = z.infer<typeof LogContact>;

/** Which of the two forms: what took place, or an appointment. */
export const AskContact = z.object({ soort: z.literal('afspraak').optional().catch(undefined) });

/** What became of an appointment. */
export const SettleContact = z.object({
  version: seenVersion,
  outcome: z.enum(ContactOutcome.exclude(['planned']).options, 'contact-outcome-missing'),
  note,
  /** Told from the list on Vandaag, where the reader stays. */
  back: z.literal('vandaag').optional().catch(undefined),
});
export type SettleContact = z.infer<typeof SettleContact>;

/** What is added to a contact afterwards. */
export const NoteForm = z.object({ version: seenVersion, note });

/** A button that needs nothing but the version that was on the page. */
export const WithdrawContact = z.object({ version: seenVersion });
