import type { LocalDate } from '../../kernel/local-date.ts';
import { NotFound } from '../../kernel/errors.ts';
import { reads } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NeedRow } from '../needs/needs.public.ts';
import type { ShownTask } from './tasks.queries.ts';

/** What who has to do a task sees of the person, and nothing more. */
export interface TaskFacts {
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  releaseOn: LocalDate | null;
  releaseState: 'expected' | 'actual' | 'unknown';
  /** The need that the task is about, when it is of the domain of the task and may be read. */
  need: Pick<NeedRow, 'title' | 'note' | 'status'> | undefined;
}

/** The facts for a task that the actor was found to see. */
export async function findTaskFacts(ctx: RequestContext, task: ShownTask & { personId: string }): Promise<TaskFacts> {
  const [person, need] = await Promise.all([findPersonFacts(ctx, task), findNeedOfTask(ctx, task)]);
  if (person === undefined) throw new NotFound();
  return { ...person, need };
}

function findPersonFacts({ db, actor }: RequestContext, task: ShownTask & { personId: string }) {
  return db
    .selectFrom('caseFile')
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .select(['person.surname', 'person.givenNames', 'person.birthDate'])
    .select(['caseFile.releaseOn', 'caseFile.releaseState'])
    .where('caseFile.municipalityId', 'in', actor.municipalityIds)
    .where('caseFile.id', '=', task.caseId)
    .executeTakeFirst();
}

async function findNeedOfTask({ db, actor }: RequestContext, task: ShownTask): Promise<TaskFacts['need']> {
  if (task.isHidden || task.needId === null || task.domain === null) return undefined;
  const need = await db
    .selectFrom('need')
    .select(['title', 'note', 'status'])
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('id', '=', task.needId)
    .where('caseId', '=', task.caseId)
    .where('domain', '=', task.domain)
    .where('withdrawnAt', 'is', null)
    .executeTakeFirst();
  const readsNote = task.isMine || reads(actor, 'notes');
  return need === undefined || readsNote ? need : { ...need, note: '' };
}
