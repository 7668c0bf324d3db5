import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { chooseMunicipality, getSettings, type Municipality } from '../municipalities/municipalities.public.ts';
import { getChosen, loadChangeOf } from './assign.service.ts';
import { findLoads, type RioCase } from './caseload.queries.ts';
import type { Limits, LoadChange } from './caseload.rules.ts';
import { findRios } from './find-rios.ts';
import { limitsIn, selectionIn } from './limits.ts';
import { selectionOf, type Selection } from './selection.rules.ts';
import { recordShown } from './view-caseload.ts';

/** An officer to choose, with how much they carry in halves. */
export interface RioChoice {
  userId: string;
  name: string;
  halves: number;
}

/** What an assignment would do, before it is done. */
export interface AssignmentView {
  municipality: Municipality;
  today: LocalDate;
  limits: Limits;
  files: readonly { file: RioCase; selection: Selection }[];
  rios: readonly RioChoice[];
  /** The officer that was chosen, and what happens to the load. */
  chosen: (RioChoice & { change: LoadChange }) | undefined;
}

/** Which files for which officer. */
export interface AskedAssignment {
  municipalityId: string | undefined;
  rioId: string | undefined;
  caseIds: readonly string[];
}

/** The officers of a municipality with their loads. */
export async function readRioChoices(ctx: RequestContext, municipalityId: string): Promise<RioChoice[]> {
  const rios = await findRios(ctx, municipalityId);
  const loads = await findLoads(
    ctx,
    municipalityId,
    rios.map(({ userId }) => userId),
  );
  return rios.map(({ userId, name }) => ({ userId, name, halves: loads.get(userId)?.halves ?? 0 }));
}

/** Reads what giving these files to this officer would mean, and records whose files were shown. */
export async function viewAssignment(ctx: RequestContext, asked: AskedAssignment): Promise<AssignmentView> {
  const { municipality } = await chooseMunicipality(ctx, asked.municipalityId);
  const settings = await getSettings(ctx, municipality.id);
  const today = todayIn(ctx.now);
  const files = asked.caseIds.length === 0 ? [] : await getChosen(ctx, municipality.id, asked.caseIds);
  const rios = await readRioChoices(ctx, municipality.id);
  const rio = rios.find(({ userId }) => userId === asked.rioId);
  recordShown(ctx, municipality.id, files);
  return {
    ...{ municipality, today, limits: limitsIn(settings), rios },
    files: files.map((file) => ({ file, selection: selectionOf(file, selectionIn(settings), today) })),
    chosen:
      rio === undefined
        ? undefined
        : { ...rio, change: await loadChangeOf(ctx, { municipalityId: municipality.id, rioId: rio.userId }, files) },
  };
}
