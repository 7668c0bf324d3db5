import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { gateStepLabel } from '../../gate/gate.public.ts';
import { momentText } from '../../needs/needs.public.ts';
import { participantText } from '../../plans/plans.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { ToDo } from '../to-do.ts';
import { toDoLink, withoutContactLink, type May } from '../today.links.ts';
import type { TodayView } from '../today-view.ts';

const shownAtOnce = 10;

interface ToDoListProps {
  toDo: TodayView['toDo'];
  today: LocalDate;
  may: May;
}

/** Agreements, actions and measurements for today or not kept in time, the latest day on top. */
export function ToDoList({ toDo: { shown, total, isMore }, ...reader }: ToDoListProps) {
  const rest = shown.slice(shownAtOnce);
  return (
    <Section
      title="Vandaag of over tijd"
      id="over-tijd"
      count={total}
      actions={isMore && <ButtonLink href={withoutContactLink}>Langst zonder contact</ButtonLink>}
    >
      {total === 0 ? (
        <EmptyState title="Alles is op tijd" actions={<ButtonLink href="/dossiers">Alle dossiers</ButtonLink>}>
          Werkafspraken, acties en metingen staan hier op hun dag, en tot ze gedaan zijn. Kies een dossier om er een te
          plannen.
        </EmptyState>
      ) : (
        <Tasks caption="Vandaag of over tijd" rows={shown.slice(0, shownAtOnce)} {...reader} />
      )}
      {rest.length > 0 && (
        <Details summary={`Nog ${rest.length}, langer geleden`}>
          <Tasks caption="Langer over tijd" rows={rest} {...reader} />
        </Details>
      )}
      {(isMore || total > shown.length) && (
        <Prose>Er is meer over tijd dan hier past. Het komt hier te staan als u iets hebt afgerond.</Prose>
      )}
    </Section>
  );
}

function Tasks({ caption, rows, today, may }: { caption: string; rows: readonly ToDo[]; today: LocalDate; may: May }) {
  const columns: Column<ToDo>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: (toDo) => <TextLink href={caseLink(toDo.caseId)}>{showName(toDo)}</TextLink>,
    },
    { label: 'Te doen', cell: (toDo) => <TextLink href={toDoLink(toDo, may)}>{nameTask(toDo)}</TextLink> },
    { label: 'Klaar op', cell: ({ dueOn }) => showCountdown(dueOn, today) },
    { label: 'Wie', cell: showOwner },
  ];
  return (
    <Table
      caption={caption}
      hideCaption
      rows={rows}
      columns={columns}
      rowKey={(toDo) => `${toDo.caseId} ${nameTask(toDo)} ${toDo.dueOn} ${keyOf(toDo)}`}
    />
  );
}

const keyOf = ({ task }: ToDo): string => (task.kind === 'action' ? task.id : task.kind);

function nameTask({ task }: ToDo): string {
  switch (task.kind) {
    case 'step':
      return gateStepLabel(task.code);
    case 'action':
      return task.title;
    case 'measurement':
      return `Meting: ${momentText[task.moment].toLowerCase()}`;
  }
}

function showOwner({ owner }: ToDo) {
  if (owner === null) return <Badge tone="warning">Nog niemand</Badge>;
  return owner === '' ? participantText : owner;
}
