import { ButtonLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { isOpenState } from '../../cases/cases.public.ts';
import { offerTaskLink, TasksOfCase } from '../../tasks/tasks.public.ts';
import type { May } from '../dossier-rights.ts';
import type { Dossier } from '../view-dossier.ts';

/** What partners and colleagues were asked to do, and how it stands. */
export function TasksSection({ dossier: { head, tasks, today }, may }: { dossier: Dossier; may: May }) {
  if (!may('task:read')) return null;
  const ask = may('task:offer') && isOpenState(head.state) && (
    <ButtonLink href={offerTaskLink(head.id)} kind="secondary">
      Taak aan partner
    </ButtonLink>
  );
  return (
    <Section title="Taken" id="taken" count={tasks.length} actions={tasks.length > 0 && ask}>
      {tasks.length === 0 ? (
        <EmptyState title="Nog geen taken" actions={ask}>
          Vraag een partner of collega om iets te doen; u ziet hier hoe het ervoor staat.
        </EmptyState>
      ) : (
        <TasksOfCase tasks={tasks} today={today} />
      )}
    </Section>
  );
}
