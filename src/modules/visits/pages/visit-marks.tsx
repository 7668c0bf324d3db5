import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { StatusLight } from '../../../ui/status.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { VisitState } from '../visits.schema.ts';
import { attemptText, visitStateText } from '../visits.text.ts';

const tones: Readonly<Record<VisitState, Tone>> = {
  wanted: 'warning',
  asked: 'info',
  confirmed: 'ok',
  held: 'ok',
  'not-held': 'danger',
  cancelled: 'neutral',
};

/** Where a visit is, and which time it is tried. */
export function VisitLight({ visit: { state, attempt } }: { visit: { state: VisitState; attempt: number } }) {
  const tried = attemptText(attempt);
  return (
    <StatusLight tone={tones[state]}>
      {tried === '' ? visitStateText[state] : `${visitStateText[state]} (${tried})`}
    </StatusLight>
  );
}

/** The day and the time of a visit. */
export function showMoment(
  { visitOn, visitAt }: { visitOn: LocalDate | null; visitAt: string | null },
  today: LocalDate,
): string {
  if (visitOn === null) return 'Nog geen dag';
  return visitAt === null ? showDate(visitOn, today) : `${showDate(visitOn, today)}, ${visitAt}`;
}

/** Where a visit is or would be. */
export const showPrison = ({ prison, prisonNow }: { prison: string; prisonNow: string }): string =>
  [prison, prisonNow].find((name) => name !== '') ?? 'PI onbekend';
