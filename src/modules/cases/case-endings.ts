import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from './cases.table.ts';

/** What another module does when a file ends, in the transaction of the ending: without it the file stays open. */
export type EndReaction = (ctx: RequestContext, file: CaseFile) => Promise<void>;

const reactions = new Set<EndReaction>();

/** Asks for a reaction whenever a file ends, for whatever reason; app/reactions.ts does so once, for all modules. */
export function onCaseEnded(react: EndReaction): void {
  reactions.add(react);
}

/** Lets the other modules react, one after another. */
export async function announceEnd(ctx: RequestContext, file: CaseFile): Promise<void> {
  for (const react of reactions) await react(ctx, file);
}
