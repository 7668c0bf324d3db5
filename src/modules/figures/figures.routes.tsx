import { showInstant } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, type Route } from '../../platform/http/routes.ts';
import { chooseMunicipality } from '../municipalities/municipalities.public.ts';
import { referencesLink } from './figures.links.ts';
import { FiguresQuestion } from './figures.schema.ts';
import { getFigures } from './figures.service.ts';
import { FiguresPage } from './pages/figures-page.tsx';

/** The page of figures: aggregates only, for roles with and without cases. */
export const figuresRoutes: Route[] = [
  get('/cijfers', {
    permission: 'figures:read',
    input: FiguresQuestion,
    handle: async (ctx, { gemeente, van, tot }) => {
      const { municipality, municipalities } = await chooseMunicipality(ctx, gemeente);
      const { input, figures, budget, firstContacts } = await getFigures(ctx, {
        municipalityId: municipality.id,
        fromYear: van,
        toYear: tot,
      });
      const referencesHref = can(ctx.actor, 'reference:manage') ? referencesLink(municipality.id) : undefined;
      const view = {
        municipality,
        municipalities,
        input,
        figures,
        budget,
        firstContacts,
        firstContactHours: input.firstContactHours,
        moment: showInstant(ctx.now),
        referencesHref,
      };
      return page({ title: `Cijfers ${municipality.name}`, body: <FiguresPage view={view} /> });
    },
  }),
];
