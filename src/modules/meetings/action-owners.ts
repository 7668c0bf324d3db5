import type { ActionRow } from './meetings.table.ts';

/** How a form names an owner. */
export const ownerValue = ({ ownerKind, ownerId }: Pick<ActionRow, 'ownerKind' | 'ownerId'>): string =>
  `${ownerKind}:${ownerId}`;
