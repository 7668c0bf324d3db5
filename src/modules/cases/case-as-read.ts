import { reads } from '../../platform/authorisation/can.ts';
import type { Actor } from '../../platform/request-context.ts';
import type { CaseFile } from './cases.table.ts';

/** A file as the actor may read it: why somebody is a risk, and what was written at the end, only where the role needs it. */
export function caseAsRead<File extends Pick<CaseFile, 'safetyRiskReason' | 'closeNote'>>(
  actor: Actor,
  file: File,
): File {
  const safetyRiskReason = reads(actor, 'safety') ? file.safetyRiskReason : '';
  return { ...file, safetyRiskReason, closeNote: reads(actor, 'notes') ? file.closeNote : '' };
}

/** What was written with a change of a file, as the actor may read it. */
export function caseNoteAsRead(actor: Actor, { event, note }: { event: string; note: string }): string {
  const subject = event.startsWith('case.safety-risk') ? 'safety' : 'notes';
  return reads(actor, subject) ? note : '';
}
