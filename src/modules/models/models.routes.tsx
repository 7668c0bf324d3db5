import { NotFound } from '../../kernel/errors.ts';
import { get, page, post, redirect, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues, Role } from '../access/access.public.ts';
import { findMunicipalities, settingDescriptions } from '../municipalities/municipalities.public.ts';
import { modelsLink, municipalModelsLink } from './models.links.ts';
import { findAllChoices } from './models.queries.ts';
import { compareWith, standingChoice } from './models.rules.ts';
import { ApplyForm, UndoForm } from './models.schema.ts';
import { applyModel, undoModel, viewModels } from './models.service.ts';
import { ChooseMunicipalityPage } from './pages/choose-municipality-page.tsx';
import { ModelChangesPage } from './pages/model-changes-page.tsx';
import { ModelsPage } from './pages/models-page.tsx';
import { findModel, type Model } from './presets.rules.ts';

const permission = 'setting:manage';

/** The model of a municipality: look, compare, take over, take back. */
export const modelsRoutes: readonly Route[] = [
  get(modelsLink, { permission, handle: chooseMunicipality }),
  get('/beheer/model/:municipality', { permission, handle: showModels }),
  post('/beheer/model/:municipality/terugdraaien', {
    permission,
    input: UndoForm,
    handle: async (ctx, { municipality, number }) => {
      const { putBack, kept } = await undoModel(ctx, { municipalityId: municipality, number });
      const rest = kept === 0 ? '' : ` Wat daarna met de hand is veranderd, bleef staan (${kept}).`;
      return redirect(municipalModelsLink(municipality), `${countOf(putBack)} teruggezet.${rest}`);
    },
  }),
  get('/beheer/model/:municipality/:model', { permission, handle: showChanges }),
  post('/beheer/model/:municipality/:model', {
    permission,
    input: ApplyForm,
    handle: async (ctx, { municipality, model, seen, replace }) => {
      const { code, name } = getModel(model);
      const { written, kept } = await applyModel(ctx, { municipalityId: municipality, model: code, seen, replace });
      const rest = kept === 0 ? '' : ` Met de hand gewijzigd en gebleven: ${kept}.`;
      return redirect(
        municipalModelsLink(municipality),
        `Het model ${name} is overgenomen: ${countOf(written)}.${rest}`,
      );
    },
  }),
];

const countOf = (count: number): string => (count === 1 ? '1 instelling' : `${count} instellingen`);

function getModel(code: string): Model {
  const model = findModel(code);
  if (model === undefined) throw new NotFound();
  return model;
}

async function chooseMunicipality(ctx: RequestContext): Promise<Reply> {
  const { municipalityIds } = ctx.actor;
  const [only, ...others] = municipalityIds;
  if (only !== undefined && others.length === 0) return redirect(municipalModelsLink(only));
  const [all, choices] = [await findMunicipalities(ctx.db), await findAllChoices(ctx)];
  const municipalities = all
    .filter(({ id }) => municipalityIds.includes(id))
    .map(({ id, name }) => ({
      ...{ id, name },
      model: standingChoice(choices.filter(({ municipalityId }) => municipalityId === id))?.model,
    }));
  return page({ title: 'Inrichting', body: <ChooseMunicipalityPage municipalities={municipalities} /> });
}

async function showModels(ctx: RequestContext, { municipality }: { municipality: string }): Promise<Reply> {
  const view = await viewModels(ctx, municipality);
  return page({ title: `Inrichting van ${view.municipality.name}`, body: <ModelsPage view={view} /> });
}

async function showChanges(ctx: RequestContext, given: { municipality: string; model: string }): Promise<Reply> {
  const model = getModel(given.model);
  const view = await viewModels(ctx, given.municipality);
  const body = (
    <ModelChangesPage
      municipality={view.municipality}
      model={model}
      differences={compareWith(model, view)}
      leftOver={await findLeftOver(ctx, view.municipality.id, model)}
      seen={view.seen}
    />
  );
  return page({ title: 'Wat verandert er?', body });
}

/** How many people work in each role that a model does not know. */
async function findLeftOver(ctx: RequestContext, municipalityId: string, { sets }: Model) {
  const roles = settingDescriptions.find(({ code }) => code === 'rolesInUse')?.choices ?? [];
  const unused = roles.filter(({ value }) => !sets.rolesInUse.some((role) => role === value));
  const people = await findColleagues(
    ctx,
    municipalityId,
    unused.map(({ value }) => Role.parse(value)),
  );
  const perRole = Map.groupBy(people, ({ role }) => role);
  return [...perRole].map(([role, { length }]) => ({
    role: roles.find(({ value }) => value === role)?.label ?? role,
    count: length,
  }));
}
