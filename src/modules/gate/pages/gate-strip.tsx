import { daysBetween, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Timeline, type TimelineStep } from '../../../ui/timeline.tsx';
import type { Gate } from '../gate.rules.ts';
import type { GateStep, StepReason } from '../gate-step.rules.ts';
import { gateStepLabel, firstContactText, releaseWarningText, stepReasonText, stepStateText } from '../gate.text.ts';

// The other reasons hold for many steps at once, and are plain from the strip itself.
const ownReasons: readonly StepReason[] = ['release-not-confirmed', 'later-contact', 'outside-already'];

interface GateStripProps {
  gate: Gate;
  startedOn: LocalDate | null;
  today: LocalDate;
}

/** The warning about the day of release, as long as it still matters. */
function standingWarning(gate: Gate, today: LocalDate): string | undefined {
  const { warning } = gate.release;
  return warning !== null && today < warning.nextOpenDay ? releaseWarningText(warning, today) : undefined;
}

/** From detention past the gate to two years on, with what is not ready for the day of release. */
export function GateStrip({ gate, startedOn, today }: GateStripProps) {
  const warning = standingWarning(gate, today);
  return (
    <>
      {warning !== undefined && <Notice tone="danger" title={warning} />}
      {gate.notReady.length > 0 && (
        <Notice tone="warning" title="Nog niet klaar voor de vrijlating">
          {[...Map.groupBy(gate.notReady, ({ word }) => word)].map(([word, domains]) => (
            <div key={word}>
              {word}: {domains.map(({ dutch }) => dutch).join(', ')}
            </div>
          ))}
        </Notice>
      )}
      {gate.steps.some(({ why }) => why === 'not-taking-part') && (
        <Notice tone="info">{stepReasonText['not-taking-part']} Er hoeft daarom niets meer te gebeuren.</Notice>
      )}
      <Timeline
        label="Tijdlijn rond de poort"
        steps={[...startStep(startedOn, today), ...gate.steps.map((step) => timelineStep(step, { gate, today }))]}
      />
    </>
  );
}

function startStep(startedOn: LocalDate | null, today: LocalDate): TimelineStep[] {
  if (startedOn === null) return [];
  return [
    {
      key: 'detention',
      label: 'Begin detentie',
      date: startedOn,
      when: showDate(startedOn, today),
      state: 'done',
      word: 'Begonnen',
    },
  ];
}

function timelineStep(step: GateStep, around: { gate: Gate; today: LocalDate }): TimelineStep {
  const isRelease = step.code === 'release';
  const isRed = isRelease && step.state !== 'done' && standingWarning(around.gate, around.today) !== undefined;
  return {
    key: step.code,
    label: gateStepLabel(step.code),
    date: step.doneOn ?? step.dueOn ?? undefined,
    when: whenOf(step, around.today),
    state: isRed ? 'red' : step.state === 'not-applicable' ? 'upcoming' : step.state,
    word: wordOf(step, { isRed, today: around.today }),
    note: noteOf(step, around.gate),
    isTurningPoint: isRelease,
  };
}

function noteOf({ code, why }: GateStep, { firstContact }: Gate): string | undefined {
  if (code === 'first-contact') return firstContactText(firstContact);
  return why !== null && ownReasons.includes(why) ? stepReasonText[why] : undefined;
}

function whenOf({ doneOn, dueOn }: GateStep, today: LocalDate): string {
  const day = doneOn ?? dueOn;
  return day === null ? 'dag onbekend' : showDate(day, today);
}

function wordOf(step: GateStep, { isRed, today }: { isRed: boolean; today: LocalDate }): string {
  if (step.code === 'release') return releaseWord(step, isRed);
  if (step.state === 'overdue' && step.dueOn !== null) return `${showDays(daysBetween(step.dueOn, today))} te laat`;
  if (step.state !== 'done') return stepStateText[step.state];
  const done = step.isByHand ? 'Afgevinkt' : 'Gedaan';
  return step.isLate ? `${done}, te laat` : done;
}

const showDays = (days: number): string => (days === 1 ? '1 dag' : `${String(days)} dagen`);

function releaseWord({ state }: GateStep, isRed: boolean): string {
  if (state === 'done') return 'Vrij';
  if (state === 'overdue') return 'Niet bevestigd';
  return isRed ? 'Let op' : state === 'due' ? 'Vandaag' : 'Verwacht';
}
