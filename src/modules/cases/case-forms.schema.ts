import { z } from 'zod';
import { seenVersion } from '../../platform/forms/seen-version.ts';
import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import { CaseState, CloseReason, CloseResult, Participation, Probation } from './cases.schema.ts';

const isDay = (text: string): text is LocalDate => parseLocalDate(text) !== undefined;
const day = z.string('day-missing').refine(isDay, 'day-missing');
const longestNote = 2000;
const note = z.string().trim().max(longestNote, 'note-too-long').default('');
const neededNote = z.string('reason-missing').trim().min(3, 'reason-missing').max(longestNote, 'note-too-long');

/** The form that moves a file on. */
export const StateForm = z.object({ version: seenVersion, state: z.enum(CaseState.options, 'choice-missing'), note });
/** The form that gives a file to a worker; an empty choice takes it from everybody. */
export const AssignForm = z.object({
  version: seenVersion,
  workerId: z
    .union([z.uuid('worker-missing'), z.literal('')], 'worker-missing')
    .transform((id) => (id === '' ? null : id)),
});
/** The form for taking part. */
export const ParticipationForm = z.object({
  version: seenVersion,
  participation: z.enum(Participation.options, 'choice-missing'),
  participationOn: day,
  note,
});
/** The form for imposed supervision. */
export const ProbationForm = z.object({ version: seenVersion, probation: z.enum(Probation.options, 'choice-missing') });
/** The form that marks a safety risk. */
export const SafetyRiskForm = z.object({ version: seenVersion, reason: neededNote, reviewOn: day });
/** The form that takes the mark away. */
export const ClearSafetyRiskForm = z.object({ version: seenVersion, note: neededNote });
/** The form that confirms a release. */
export const ReleaseForm = z.object({ version: seenVersion, releasedOn: day });
/** The form that opens a file again. */
export const ReopenForm = z.object({ version: seenVersion, note: neededNote });

/** The name of the field with the result in a life domain. */
export const resultField = (domain: string): string => `result-${domain}`;

/** The form that closes a file: a reason, a note and one result per life domain. */
export const CloseForm = z
  .looseObject({ version: seenVersion, reason: z.enum(CloseReason.options, 'choice-missing'), note })
  .transform((sent, check) => {
    const results: Record<string, CloseResult> = {};
    for (const { code } of lifeDomains) {
      const result = CloseResult.safeParse(sent[resultField(code)]);
      if (result.success) results[code] = result.data;
      else check.issues.push({ code: 'custom', input: sent, path: [resultField(code)], message: 'result-missing' });
    }
    return { version: sent.version, reason: sent.reason, note: sent.note, results };
  });
