import { showName } from '../persons/persons.public.ts';
import type { ShownTask } from './tasks.queries.ts';

/** The person a task is about, as far as the reader may know. */
export const showTaskName = ({ surname, givenNames }: Pick<ShownTask, 'surname' | 'givenNames'>): string =>
  surname === null ? 'Naam niet meer zichtbaar' : showName({ surname, givenNames: givenNames ?? '' });
