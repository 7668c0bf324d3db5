import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Line, Lines } from '../../../ui/lines.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { isOpenState, takesPart } from '../../cases/cases.public.ts';
import {
  ConditionLight,
  measureLink,
  measurementsLink,
  momentText,
  needLink,
  needStatusText,
  screeningLink,
  showOrganisations,
  type DomainCondition,
} from '../../needs/needs.public.ts';
import type { Dossier } from '../view-dossier.ts';
import type { May } from '../dossier-rights.ts';

/** How every life domain stands, what is needed there, and whether it must be measured now. */
export function ConditionsSection({ dossier, may }: { dossier: Dossier; may: May }) {
  const { head, conditions, needs, moments, today } = dossier;
  const canWrite = may('need:write') && isOpenState(head.state);
  const due = takesPart(head.participation)
    ? moments.findLast(({ state }) => state === 'due' || state === 'overdue')
    : undefined;
  // As long as nothing was screened, the screening measures the begin.
  const isAsked = due?.moment === 'begin' && head.screenedOn === null;
  return (
    <Section
      title="Basisvoorwaarden"
      id="basisvoorwaarden"
      actions={
        <>
          {canWrite && (
            <ButtonLink href={screeningLink(head.id)} kind="secondary">
              Screening {head.screenedOn === null ? 'invullen' : 'bijwerken'}
            </ButtonLink>
          )}
          <TextLink href={measurementsLink(head.id)}>Metingen</TextLink>
        </>
      }
    >
      {canWrite && due !== undefined && !isAsked && <MeasureNow caseId={head.id} due={due} today={today} />}
      <Lines label="Stand per leefgebied">
        {conditions.map(({ code, dutch, reason, updatedOn }) => (
          <Line
            key={code}
            name={dutch}
            status={<ConditionStatus reason={reason} updatedOn={updatedOn} today={today} />}
          >
            <NeedLines needs={needs.filter(({ domain }) => domain === code)} canWrite={canWrite} />
          </Line>
        ))}
      </Lines>
    </Section>
  );
}

function MeasureNow({ caseId, due, today }: { caseId: string; due: Dossier['moments'][number]; today: LocalDate }) {
  const day = due.dueOn === undefined ? '' : ` (${showDate(due.dueOn, today)})`;
  return (
    <Notice
      tone={due.state === 'overdue' ? 'warning' : 'info'}
      title={`Meet nu: ${momentText[due.moment].toLowerCase()}${day}`}
      actions={<ButtonLink href={measureLink(caseId, due.moment)}>Meten</ButtonLink>}
    />
  );
}

interface ConditionStatusProps extends Pick<DomainCondition, 'reason' | 'updatedOn'> {
  today: LocalDate;
}

function ConditionStatus({ reason, updatedOn, today }: ConditionStatusProps) {
  return (
    <>
      <ConditionLight reason={reason} />
      {updatedOn !== undefined && <div className="kp-subtle">{showDate(updatedOn, today)}</div>}
    </>
  );
}

function NeedLines({ needs, canWrite }: { needs: Dossier['needs']; canWrite: boolean }) {
  if (needs.some(({ isHidden }) => isHidden)) return <span className="kp-subtle">Alleen voor wie eraan werkt</span>;
  return needs.map((need) => (
    <div key={need.id}>
      {canWrite ? <TextLink href={needLink(need)}>{need.title}</TextLink> : need.title}
      <span className="kp-subtle">
        {' '}
        {[needStatusText[need.status].toLowerCase(), ...showOrganisations(need)].join(' · ')}
      </span>
    </div>
  ));
}
