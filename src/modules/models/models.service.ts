import { Conflict, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  clearSetting,
  findSettingVersions,
  getOwnMunicipality,
  getSettings,
  storeSetting,
  type Municipality,
} from '../municipalities/municipalities.public.ts';
import { findChoices, insertChoice, markUndone } from './models.queries.ts';
import { compareWith, standingChoice, toPutBack, toWrite, type Difference, type Standing } from './models.rules.ts';
import type { ModelCode } from './models.schema.ts';
import type { MunicipalModelRow } from './models.table.ts';
import { models, settingsOf, type Model } from './presets.rules.ts';

/** How a municipality stands: its settings with their versions, and the models that it chose. */
export interface ModelView extends Standing {
  municipality: Municipality;
  choices: readonly MunicipalModelRow[];
  versions: ReadonlyMap<string, number>;
  /** Changes when any setting or choice does. */
  seen: string;
}

/** Reads how one of the actor's own municipalities stands; NotFound for every other. */
export async function viewModels(ctx: RequestContext, municipalityId: string): Promise<ModelView> {
  const municipality = await getOwnMunicipality(ctx, municipalityId);
  const [settings, versions, choices] = await Promise.all([
    getSettings(ctx, municipalityId),
    findSettingVersions(ctx, municipalityId),
    findChoices(ctx, municipalityId),
  ]);
  const undone = choices.filter(({ isUndone }) => isUndone).length;
  const changes = [...versions.values()].reduce((sum, version) => sum + version, 0);
  const seen = [choices.length, undone, versions.size, changes].join('-');
  return { municipality, settings, versions, stored: new Set(versions.keys()), choices, seen };
}

/**
 * Gives a municipality the settings of a model, in one transaction: all that differ, but of those set by hand only the
 * ones in `replace`. Nothing else is touched. Conflict('changed-meanwhile') when anything differs from what was seen.
 */
export async function applyModel(
  ctx: RequestContext,
  chosen: { municipalityId: string; model: ModelCode; seen?: string; replace?: readonly string[] },
): Promise<{ written: number; kept: number }> {
  const { municipalityId, replace = [] } = chosen;
  const model = getModel(chosen.model);
  const view = await viewModels(ctx, municipalityId);
  if (chosen.seen !== undefined && chosen.seen !== view.seen) throw new Conflict('changed-meanwhile');
  const differences = compareWith(model, view);
  const written = toWrite(differences, replace);
  await writeAll(ctx, view, written);
  await keepChoice(ctx, view, { model, differences, written });
  const kept = differences.filter((one) => !written.includes(one)).map(({ code }) => code);
  recordAudit(ctx, 'model.chosen', {
    municipalityId,
    detail: { model: model.code, changed: written.map(({ code }) => code), kept },
  });
  return { written: written.length, kept: kept.length };
}

/** Gives a municipality without a model its first one; one that chose already keeps what it has. */
export async function startWithModel(
  ctx: RequestContext,
  start: { municipalityId: string; model: ModelCode },
): Promise<void> {
  const { choices } = await viewModels(ctx, start.municipalityId);
  if (choices.length === 0) await applyModel(ctx, start);
}

function getModel(code: string): Model {
  const model = models.find((one) => one.code === code);
  if (model === undefined) throw new NotFound();
  return model;
}

async function writeAll(ctx: RequestContext, view: ModelView, written: readonly Difference[]): Promise<void> {
  const municipalityId = view.municipality.id;
  for (const { code, from, to } of written) {
    const version = view.versions.get(code) ?? 0;
    await storeSetting(ctx, { municipalityId, code, value: to, version, from });
  }
}

interface Made {
  model: Model;
  differences: readonly Difference[];
  written: readonly Difference[];
}

async function keepChoice(ctx: RequestContext, view: ModelView, { model, differences, written }: Made): Promise<void> {
  const kept = new Set(differences.filter((one) => !written.includes(one)).map(({ code }) => code));
  const left = settingsOf(model).filter(({ code }) => !kept.has(code));
  const choice = {
    municipalityId: view.municipality.id,
    number: (view.choices[0]?.number ?? 0) + 1,
    model: model.code,
    before: Object.fromEntries(written.map(({ code, from }) => [code, view.stored.has(code) ? from : null])),
    after: Object.fromEntries(left.map(({ code, value }) => [code, value])),
  };
  if (!(await insertChoice(ctx, choice))) throw new Conflict('changed-meanwhile');
}

/**
 * Takes the last choice back: every setting that it changed, and that nobody changed since, is again as it was before.
 * Conflict('model-not-last') when that choice is not the one that holds.
 */
export async function undoModel(
  ctx: RequestContext,
  which: { municipalityId: string; number: number },
): Promise<{ putBack: number; kept: number }> {
  const { municipalityId, number } = which;
  const view = await viewModels(ctx, municipalityId);
  const choice = standingChoice(view.choices);
  if (choice?.number !== number || !(await markUndone(ctx, choice))) throw new Conflict('model-not-last');
  const putBack = toPutBack(choice, view.settings);
  for (const { code, value } of putBack) {
    const version = view.versions.get(code) ?? 0;
    const change = { municipalityId, code, version, from: view.settings[code] };
    await (value === null ? clearSetting(ctx, change) : storeSetting(ctx, { ...change, value }));
  }
  const kept = Object.keys(choice.before).length - putBack.length;
  recordAudit(ctx, 'model.undone', {
    municipalityId,
    detail: { model: choice.model, changed: putBack.map(({ code }) => code) },
  });
  return { putBack: putBack.length, kept };
}
