import { NotFound } from '../../kernel/errors.ts';
import { can } from '../../platform/authorisation/can.ts';
import { file, get, page, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { chooseMunicipality } from '../municipalities/municipalities.public.ts';
import { figureTexts } from './figure-definitions.text.ts';
import { figureCsv, figureFileName, figureXlsx } from './figure-files.ts';
import type { Figure, FigureCode } from './figure.schema.ts';
import { figureLink, referencesLink, type FiguresChosen } from './figures.links.ts';
import { figureCodeIn, FiguresQuestion, type OneFigureQuestion } from './figures.schema.ts';
import { getFigures, type FiguresFound } from './figures.service.ts';
import { FiguresPage } from './pages/figures-page.tsx';
import { publishPath } from './published/publication.links.ts';
import { explainYears, inOrder } from './pages/explain-years.ts';
import { OneFigurePage } from './pages/one-figure-page.tsx';

interface Looked extends FiguresFound {
  municipalities: readonly { id: string; name: string }[];
  chosen: FiguresChosen;
  otherYears: string | undefined;
}

async function look(ctx: RequestContext, question: FiguresQuestion, codes?: readonly FigureCode[]): Promise<Looked> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, question.gemeente);
  const asked = { from: question.van, to: question.tot };
  const { from, to } = inOrder(asked);
  const found = await getFigures(ctx, {
    municipalityId: municipality.id,
    fromYear: from,
    toYear: to,
    cohort: question.jaar,
    besideCohort: question.naast,
    codes,
  });
  const { scope, cohorts } = found;
  // Also what was not chosen: next year the same link must not show other years.
  const chosen = { from: scope.fromYear, to: scope.toYear, cohort: cohorts.year, beside: cohorts.beside };
  const otherYears = explainYears(asked, scope);
  return { ...found, municipalities, otherYears, chosen: { municipalityId: municipality.id, ...chosen } };
}

async function lookAtOne(ctx: RequestContext, question: OneFigureQuestion): Promise<Looked & { figure: Figure }> {
  const code = figureCodeIn(question.figure);
  if (code === undefined) throw new NotFound();
  const looked = await look(ctx, question, [code]);
  const [figure] = looked.figures;
  if (figure === undefined) throw new NotFound();
  return { ...looked, figure };
}

const fileOf = ({ figure, scope, chosen }: Looked & { figure: Figure }) => ({
  figure,
  threshold: scope.settings.smallNumber,
  link: figureLink(figure.code, chosen),
});

/** The page of figures, each figure by itself, and its files: aggregates only, for roles with and without cases. */
export const figuresRoutes: Route[] = [
  get('/cijfers', {
    permission: 'figures:read',
    input: FiguresQuestion,
    handle: async (ctx, question) => {
      const looked = await look(ctx, question);
      const { municipality } = looked.scope;
      const publishHref = can(ctx.actor, 'figures:publish') ? `${publishPath}?gemeente=${municipality.id}` : undefined;
      const referencesHref = can(ctx.actor, 'reference:manage') ? referencesLink(municipality.id) : undefined;
      return page({
        title: `Cijfers ${municipality.name}`,
        body: <FiguresPage view={{ ...looked, referencesHref, publishHref }} />,
      });
    },
  }),
  get('/cijfers/figuur/:figure', {
    permission: 'figures:read',
    input: FiguresQuestion,
    handle: async (ctx, question) => {
      const looked = await lookAtOne(ctx, question);
      const { title } = figureTexts[looked.figure.code];
      return page({ title: `${title}, ${looked.scope.municipality.name}`, body: <OneFigurePage view={looked} /> });
    },
  }),
  get('/cijfers/figuur/:figure/csv', {
    permission: 'figures:read',
    input: FiguresQuestion,
    handle: async (ctx, question) => {
      const looked = await lookAtOne(ctx, question);
      return file(
        figureFileName(looked.figure, looked.scope, 'csv'),
        'text/csv; charset=utf-8',
        await figureCsv(fileOf(looked)),
      );
    },
  }),
  get('/cijfers/figuur/:figure/xlsx', {
    permission: 'figures:read',
    input: FiguresQuestion,
    handle: async (ctx, question) => {
      const looked = await lookAtOne(ctx, question);
      return file(figureFileName(looked.figure, looked.scope, 'xlsx'), xlsxType, await figureXlsx(fileOf(looked)));
    },
  }),
];

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
