import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { viewMerge, viewMerges, viewPair } from './merge-view.ts';
import { mergesLink } from './merges.links.ts';
import { MergeForm, MergeSearchForm } from './merges.schema.ts';
import { mergeTwo, undoMerge } from './merges.service.ts';
import { MergesPage } from './pages/merges-page.tsx';
import { PairPage } from './pages/pair-page.tsx';
import { UnmergePage } from './pages/unmerge-page.tsx';

const permission = 'person:merge';

async function showMerges(ctx: RequestContext, personId: string, text = ''): Promise<Reply> {
  return page({ title: 'Samenvoegen', body: <MergesPage view={await viewMerges(ctx, personId, text)} /> });
}

type Pair = Parameters<typeof viewPair>[1];

async function showPair(ctx: RequestContext, pair: Pair, refused?: RefusedForm): Promise<Reply> {
  const view = await viewPair(ctx, pair);
  const body = <PairPage view={view} chosen={refused?.values.keptId} errors={refused?.fields ?? {}} />;
  return page({ title: 'Samenvoegen', body });
}

type OneMerge = Parameters<typeof viewMerge>[1];

async function showUnmerge(ctx: RequestContext, merge: OneMerge, refused?: RefusedForm): Promise<Reply> {
  const body = <UnmergePage {...await viewMerge(ctx, merge)} error={refused?.fields['']} />;
  return page({ title: 'Samenvoeging ongedaan maken', body });
}

/** Making two persons one, and undoing that. */
export const mergesRoutes: readonly Route[] = [
  get('/personen/:personId/samenvoegen', { permission, handle: (ctx, { personId }) => showMerges(ctx, personId) }),
  post('/personen/:personId/samenvoegen/zoeken', {
    permission,
    input: MergeSearchForm,
    handle: (ctx, { personId, text }) => showMerges(ctx, personId, text),
  }),
  get('/personen/:personId/samenvoegen/:otherId', { permission, handle: (ctx, pair) => showPair(ctx, pair) }),
  post('/personen/:personId/samenvoegen/:otherId', {
    permission,
    input: MergeForm,
    handle: async (ctx, request) => {
      await mergeTwo(ctx, request);
      return redirect(mergesLink(request.keptId), 'De twee personen zijn samengevoegd.');
    },
    again: (ctx, pair, refused) => showPair(ctx, pair, refused),
  }),
  get('/personen/:personId/samenvoegingen/:mergeId', { permission, handle: (ctx, merge) => showUnmerge(ctx, merge) }),
  post('/personen/:personId/samenvoegingen/:mergeId', {
    permission,
    handle: async (ctx, merge) => {
      await viewMerge(ctx, merge);
      await undoMerge(ctx, merge.mergeId);
      return redirect(mergesLink(merge.personId), 'De samenvoeging is ongedaan gemaakt.');
    },
    again: (ctx, merge, refused) => showUnmerge(ctx, merge, refused),
  }),
];
