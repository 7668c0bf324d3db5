import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { caseLink } from '../../cases/cases.public.ts';
import { gateStepLink } from '../gate.links.ts';
import type { Gate } from '../gate.rules.ts';
import { isMarkableNow, type GateStep, type StepState } from '../gate-step.rules.ts';
import { gateStepLabel, stepStateText } from '../gate.text.ts';
import { GateStrip } from './gate-strip.tsx';

interface GatePageProps {
  caseId: string;
  personName: string;
  gate: Gate;
  startedOn: LocalDate | null;
  today: LocalDate;
  canMark: boolean;
  /** What went wrong with the button just pressed. */
  problem?: string | undefined;
}

const tones: Readonly<Record<StepState, Tone>> = {
  done: 'ok',
  due: 'info',
  overdue: 'danger',
  upcoming: 'neutral',
  'not-applicable': 'neutral',
};

/** The steps around the gate of one file, with buttons to tick off what was done outside the contact log. */
export function GatePage({ caseId, personName, gate, startedOn, today, canMark, problem }: GatePageProps) {
  const markable = gate.steps.filter((step) => step.isByHand || isMarkableNow(step));
  return (
    <>
      <PageHead
        title="Door de poort"
        above={<TextLink href={caseLink(caseId)}>Dossier van {personName}</TextLink>}
        lead="Elke stap volgt uit het dossier: verschuift de vrijlating, dan schuiven de dagen mee."
      />
      {problem !== undefined && (
        <Notice tone="danger" isLive>
          {problem}
        </Notice>
      )}
      <GateStrip gate={gate} startedOn={startedOn} today={today} />
      <Section title="Zelf afvinken" id="afvinken">
        {markable.length > 0 ? (
          <MarkTable caseId={caseId} steps={markable} today={today} canMark={canMark} />
        ) : (
          <EmptyState title="Niets af te vinken">
            Er is nu geen stap die u met de hand kunt afvinken. Contacten tellen vanzelf mee.
          </EmptyState>
        )}
      </Section>
    </>
  );
}

interface MarkTableProps {
  caseId: string;
  steps: readonly GateStep[];
  today: LocalDate;
  canMark: boolean;
}

function MarkTable({ caseId, steps, today, canMark }: MarkTableProps) {
  const dayOf = ({ doneOn, dueOn }: GateStep) => doneOn ?? dueOn;
  return (
    <Table
      caption="Stappen die u zelf kunt afvinken als er geen contact voor is vastgelegd"
      columns={[
        { label: 'Stap', cell: ({ code }) => gateStepLabel(code), isRowHeader: true },
        {
          label: 'Dag',
          cell: (step) => {
            const day = dayOf(step);
            return day === null ? 'onbekend' : showDate(day, today);
          },
          isUnbroken: true,
        },
        { label: 'Stand', cell: ({ state }) => <StatusLight tone={tones[state]}>{stepStateText[state]}</StatusLight> },
        { label: 'Afvinken', cell: (step) => (canMark ? <MarkButton caseId={caseId} step={step} /> : '') },
      ]}
      rows={steps}
      rowKey={({ code }) => code}
    />
  );
}

function MarkButton({ caseId, step }: { caseId: string; step: GateStep }) {
  const isMarked = step.isByHand;
  return (
    <ActionForm action={gateStepLink(caseId, step.code)} hidden={{ action: isMarked ? 'unmark' : 'mark' }}>
      <SubmitButton kind={isMarked ? 'subtle' : 'secondary'}>
        {isMarked ? 'Ongedaan maken' : 'Gedaan'}
        <span className="kp-hidden">: {gateStepLabel(step.code)}</span>
      </SubmitButton>
    </ActionForm>
  );
}
