import { NotFound } from '../../kernel/errors.ts';
import { can } from '../../platform/authorisation/can.ts';
import { docxType } from '../../platform/documents/pack-docx.ts';
import { file, get, page, redirect, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { chooseMunicipality } from '../municipalities/municipalities.public.ts';
import { referencesLink } from '../figures/figures.public.ts';
import { memoDocx } from './memo-docx.ts';
import type { LaidMemo } from './memo-layout.ts';
import { memoLink, memoPath } from './memo.links.ts';
import { memoPdf } from './memo-pdf.ts';
import { MemoQuestion } from './memo.schema.ts';
import { getMemo } from './memo.service.ts';
import { MemoPage } from './pages/memo-page.tsx';

async function look(ctx: RequestContext, { gemeente, jaar: year }: MemoQuestion) {
  const { municipality, municipalities } = await chooseMunicipality(ctx, gemeente);
  const found = await getMemo(ctx, { municipalityId: municipality.id, isDemo: municipality.isDemo, year });
  return { municipality, municipalities, ...found };
}

/** The memo as a file; of a year without one, the page that says so. */
async function answerWith(
  ctx: RequestContext,
  question: MemoQuestion,
  write: (memo: LaidMemo) => Reply | Promise<Reply>,
): Promise<Reply> {
  const { memo, municipality, refused } = await look(ctx, question);
  if (memo === undefined) throw new NotFound();
  if (refused !== undefined) return redirect(memoLink({ municipalityId: municipality.id, year: question.jaar }));
  return write(memo);
}

const nameOf = ({ municipality, year }: LaidMemo, extension: string): string =>
  `raadsmemo-${municipality.name.toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-')}-${year}.${extension}`;

/** The council memo on the page and as files: numbers only, so for who reads the figures. */
export const memoRoutes: Route[] = [
  get(memoPath, {
    permission: 'figures:read',
    input: MemoQuestion,
    handle: async (ctx, question) => {
      const looked = await look(ctx, question);
      const referencesHref = can(ctx.actor, 'reference:manage') ? referencesLink(looked.municipality.id) : undefined;
      return page({
        title: `Raadsmemo ${looked.municipality.name}`,
        body: <MemoPage view={{ ...looked, referencesHref }} />,
      });
    },
  }),
  get(`${memoPath}/docx`, {
    permission: 'figures:read',
    input: MemoQuestion,
    handle: (ctx, question) =>
      answerWith(ctx, question, async (memo) => file(nameOf(memo, 'docx'), docxType, await memoDocx(memo))),
  }),
  get(`${memoPath}/pdf`, {
    permission: 'figures:read',
    input: MemoQuestion,
    handle: (ctx, question) =>
      answerWith(ctx, question, (memo) => file(nameOf(memo, 'pdf'), 'application/pdf', memoPdf(memo))),
  }),
];
