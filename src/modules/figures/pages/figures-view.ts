import type { FigureCode } from '../figure.schema.ts';
import { figureLink, type FiguresChosen } from '../figures.links.ts';
import type { FiguresFound } from '../figures.service.ts';
import type { FigureLinks } from './figure-actions.tsx';

/** Everything the page of figures is drawn from. */
export interface FiguresView extends FiguresFound {
  municipalities: readonly { id: string; name: string }[];
  chosen: FiguresChosen;
  /** Why other years are shown than were asked for. */
  otherYears: string | undefined;
  /** Where the administrator keeps the reference figures; absent for who may not. */
  referencesHref?: string | undefined;
  /** Where figures are made public; absent for who may not. */
  publishHref?: string | undefined;
}

/** Where a figure stands by itself and as a file, for the same choices. */
export const linksOf = (code: FigureCode, chosen: FiguresChosen): FigureLinks => ({
  self: figureLink(code, chosen),
  csv: figureLink(code, chosen, 'csv'),
  xlsx: figureLink(code, chosen, 'xlsx'),
});
