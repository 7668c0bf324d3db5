import { townName } from '../notice-lanes.rules.ts';

interface Place {
  id: string;
  name: string;
  towns: readonly string[];
}

/** The municipality in which a town lies; undefined when no or more than one municipality here knows that name. */
export function municipalityOfTown<Municipality extends Place>(
  town: string | undefined,
  municipalities: readonly Municipality[],
): Municipality | undefined {
  const sought = townName(town ?? '');
  if (sought === '') return undefined;
  const found = municipalities.filter(({ name, towns }) => [name, ...towns].some((own) => townName(own) === sought));
  return found.length === 1 ? found[0] : undefined;
}
