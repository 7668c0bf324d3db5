import type { FigureCode } from '../figure.schema.ts';

export const publishPath = '/cijfers/publiceren';

/** What would become public of these years. */
export const publicationDraftPath = `${publishPath}/bekijken` as const;

/** Where anybody reads what a municipality published. */
export const openFiguresLink = (municipalityId: string): string => `/open-cijfers/${municipalityId}`;

/** One published figure as a file. */
export const openFileLink = (municipalityId: string, code: FigureCode): string =>
  `${openFiguresLink(municipalityId)}/${code}/csv`;

/** What the published files are: title, period, licence, addresses. */
export const metadataLink = (municipalityId: string): string => `${openFiguresLink(municipalityId)}/metadata.json`;
