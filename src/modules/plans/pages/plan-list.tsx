import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Badge, Countdown } from '../../../ui/status.tsx';
import { lifeDomains } from '../../municipalities/municipalities.public.ts';
import { actionDoneLink, actionLink, goalLink, newActionLink } from '../plans.links.ts';
import type { ActionRow, GoalRow } from '../plans.table.ts';
import { dueDayOf, isActionOverdue } from '../plans.rules.ts';
import { goalStateText, participantText, showOffset } from '../plans.text.ts';

/** An action as the list shows it. */
export type ShownAction = Pick<
  ActionRow,
  | 'id'
  | 'caseId'
  | 'goalId'
  | 'title'
  | 'ownerKind'
  | 'ownerName'
  | 'dueKind'
  | 'dueOn'
  | 'dueOffset'
  | 'doneOn'
  | 'version'
> & { workerName: string | null };

/** A goal as the list shows it, with its actions; hidden when the reader may not read its domain. */
export type ShownGoal = Pick<GoalRow, 'id' | 'caseId' | 'domain' | 'title' | 'ownWords' | 'state'> & {
  isHidden: boolean;
  actions: readonly ShownAction[];
};

interface PlanListProps {
  goals: readonly ShownGoal[];
  releaseOn: LocalDate | null;
  today: LocalDate;
  canWrite: boolean;
  /** Level of the headings: one below that of what the list stands under. */
  level: 2 | 3;
}

const domainNames: ReadonlyMap<string, string> = new Map(lifeDomains.map(({ code, dutch }) => [code, dutch]));

/** The goals of a file, each with the person's own words and its actions. */
export function PlanList({ goals, ...shown }: PlanListProps) {
  return (
    <div className="kp-grid kp-grid--half">
      {goals.map((goal) => (
        <GoalCard key={goal.id} goal={goal} {...shown} />
      ))}
    </div>
  );
}

type GoalCardProps = Omit<PlanListProps, 'goals'> & { goal: ShownGoal };

function GoalCard({ goal, canWrite, level, ...shown }: GoalCardProps) {
  const domain = domainNames.get(goal.domain) ?? '';
  if (goal.isHidden) {
    return (
      <Card title={domain} level={level}>
        <p className="kp-subtle">Dit doel leest alleen wie het voor het werk nodig heeft.</p>
      </Card>
    );
  }
  const isOpen = goal.state === 'open';
  return (
    <Card
      title={goal.title}
      level={level}
      href={canWrite ? goalLink(goal) : undefined}
      marks={
        <>
          <Badge>{domain}</Badge>
          {!isOpen && <Badge tone={goal.state === 'reached' ? 'ok' : 'neutral'}>{goalStateText[goal.state]}</Badge>}
        </>
      }
      actions={canWrite && isOpen ? <TextLink href={newActionLink(goal)}>Actie toevoegen</TextLink> : undefined}
    >
      {goal.ownWords !== '' && <blockquote className="kp-quote">{goal.ownWords}</blockquote>}
      <ul className="kp-choices">
        {goal.actions.map((action) => (
          <ActionItem key={action.id} action={action} canWrite={canWrite} {...shown} />
        ))}
      </ul>
    </Card>
  );
}

type ActionItemProps = Omit<PlanListProps, 'goals' | 'level'> & { action: ShownAction };

function ActionItem({ action, releaseOn, today, canWrite }: ActionItemProps) {
  const isDone = action.doneOn !== null;
  return (
    <li className="kp-task">
      <div>
        {canWrite ? <TextLink href={actionLink(action)}>{action.title}</TextLink> : action.title}
        <p className="kp-subtle">
          {showOwner(action)} · <ActionDay action={action} releaseOn={releaseOn} today={today} />
        </p>
      </div>
      {canWrite && (
        <ActionForm
          action={actionDoneLink(action)}
          hidden={{ version: String(action.version), done: isDone ? 'no' : 'yes' }}
        >
          <SubmitButton kind={isDone ? 'subtle' : 'secondary'}>{isDone ? 'Toch niet' : 'Gedaan'}</SubmitButton>
        </ActionForm>
      )}
    </li>
  );
}

/** Who does an action, in words. */
function showOwner({ ownerKind, ownerName, workerName }: ShownAction): string {
  if (ownerKind === 'participant') return participantText;
  return ownerKind === 'worker' ? (workerName ?? 'Onbekend') : ownerName;
}

function ActionDay({ action, releaseOn, today }: Omit<ActionItemProps, 'canWrite'>) {
  if (action.doneOn !== null) return <>gedaan {showDate(action.doneOn, today)}</>;
  const day = dueDayOf(action, releaseOn);
  const agreed = action.dueKind === 'relative' && action.dueOffset !== null ? showOffset(action.dueOffset) : undefined;
  if (day === undefined) return <>{agreed ?? 'geen datum'}</>;
  return (
    <>
      <Countdown date={day} tone={isActionOverdue(action, releaseOn, today) ? 'danger' : undefined}>
        {showCountdown(day, today)}
      </Countdown>
      {agreed !== undefined && `, ${agreed}`}
    </>
  );
}
