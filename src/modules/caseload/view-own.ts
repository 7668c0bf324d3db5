import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findUserNames } from '../access/access.public.ts';
import { findCovers, type CoverRow } from '../cases/cases.public.ts';
import { chooseMunicipality, getSettings, type Municipality } from '../municipalities/municipalities.public.ts';
import { findCarried, findLoads, type RioCase } from './caseload.queries.ts';
import { levelOf, type Limits, type LoadLevel } from './caseload.rules.ts';
import type { HandoverRow } from './caseload.table.ts';
import { findOpenHandovers } from './handover.service.ts';
import { limitsIn } from './limits.ts';
import { recordShown } from './view-caseload.ts';

/** The caseload of who is signed in. */
export interface OwnView {
  userId: string;
  name: string;
  municipality: Municipality;
  municipalities: readonly Municipality[];
  today: LocalDate;
  limits: Limits;
  followUpMonths: number;
  halves: number;
  level: LoadLevel;
  files: readonly RioCase[];
  /** Covers now in which the actor looks after somebody, with the files. */
  covering: readonly { cover: CoverRow; files: readonly RioCase[] }[];
  /** Covers of the actor, now or to come. */
  coveredBy: readonly CoverRow[];
  toAnswer: readonly HandoverRow[];
  offered: readonly HandoverRow[];
  names: ReadonlyMap<string, string>;
}

/** Reads the caseload of the actor, with whom they cover for, and records whose files are shown. */
export async function viewOwn(ctx: RequestContext, wanted: string | undefined): Promise<OwnView> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, wanted);
  const { userId, name } = ctx.actor;
  const settings = await getSettings(ctx, municipality.id);
  const today = todayIn(ctx.now);
  const covers = await findCovers(ctx, municipality.id);
  const mine = covers.filter(({ coverId, startsOn }) => coverId === userId && startsOn <= today);
  const rioIds = [userId, ...mine.map(({ absentId }) => absentId)];
  const files = await findCarried(ctx, { municipalityIds: [municipality.id], rioIds });
  const halves = (await findLoads(ctx, municipality.id, [userId])).get(userId)?.halves ?? 0;
  const handovers = (await findOpenHandovers(ctx)).filter((one) => one.municipalityId === municipality.id);
  const of = (who: string) => files.filter((file) => (file.rioId ?? file.workerId) === who);
  recordShown(ctx, municipality.id, files);
  return {
    ...{ userId, name, municipality, municipalities, today, halves, files: of(userId) },
    ...{ limits: limitsIn(settings), followUpMonths: settings.rioFollowUpMonths },
    level: levelOf(halves, limitsIn(settings)),
    covering: mine.map((cover) => ({ cover, files: of(cover.absentId) })),
    coveredBy: covers.filter(({ absentId }) => absentId === userId),
    toAnswer: handovers.filter(({ toId }) => toId === userId),
    offered: handovers.filter(({ fromId }) => fromId === userId),
    names: await findUserNames(ctx, [
      ...covers.flatMap(({ absentId, coverId }) => [absentId, coverId]),
      ...handovers.flatMap(({ fromId, toId }) => [fromId, toId]),
    ]),
  };
}
