import type { ActionRow, GoalRow } from './plans.table.ts';

/** A goal as its form holds it. */
export function goalValues({ title, ownWords, state, version }: GoalRow): Record<string, string> {
  return { title, ownWords, state, version: String(version) };
}

/** An action as its form holds it. */
export function actionValues(action: ActionRow): Record<string, string> {
  const { title, ownerKind, ownerId, ownerName, dueKind, dueOn, dueOffset, version } = action;
  return {
    actionTitle: title,
    owner: ownerId ?? ownerKind,
    otherOwner: ownerName,
    due: dueKind === 'relative' ? String(dueOffset) : dueKind,
    dueOn: dueOn ?? '',
    version: String(version),
  };
}
