import type { RequestContext } from '../../platform/request-context.ts';
import { findUserNames } from '../access/access.public.ts';
import type { PersonName } from '../persons/persons.public.ts';
import { findCalled, type FoundCase } from './today.queries.ts';

/** With whom a file is about, and who carries it. */
export interface Named extends PersonName {
  workerName: string | null;
}

/** Adds the names to a file. */
export type AddNames = <Row extends FoundCase>(file: Row) => Row & Named;

/** The names for all these files in one go: joined to each question they would cost more than the questions. */
export async function findNames(ctx: RequestContext, files: readonly FoundCase[]): Promise<AddNames> {
  const [persons, workers] = await Promise.all([
    findCalled(
      ctx,
      files.map(({ personId }) => personId),
    ),
    findUserNames(
      ctx,
      files.map(({ workerId }) => workerId),
    ),
  ]);
  return (file) => {
    const { surname = '', givenNames = '' } = persons.get(file.personId) ?? {};
    return { ...file, surname, givenNames, workerName: workers.get(file.workerId ?? '') ?? null };
  };
}
