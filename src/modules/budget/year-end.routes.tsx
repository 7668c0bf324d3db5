import { todayIn } from '../../kernel/local-date.ts';
import {
  file,
  get,
  page,
  post,
  redirect,
  type RefusedForm,
  type Reply,
  type Route,
} from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { fundLink } from './budget.links.ts';
import { RemainderForm } from './budget.schema.ts';
import { closeFund, settleRemainder } from './close-fund.ts';
import { CloseFundPage } from './pages/close-fund-page.tsx';
import { ReportPage } from './pages/report-page.tsx';
import { viewClosing } from './view-budget.ts';
import { viewReport } from './view-report.ts';
import { writeReport, writeRequests } from './write-report.ts';

const permission = 'budget:manage';
const csv = 'text/csv; charset=utf-8';

/** The end of a fund: closed, what is left sent on, and accounted for. */
export const yearEndRoutes: Route[] = [
  get('/budget/potten/:fundId/sluiten', { permission, handle: (ctx, { fundId }) => showClosing(ctx, fundId) }),
  post('/budget/potten/:fundId/sluiten', {
    permission,
    handle: async (ctx, { fundId }) => {
      await closeFund(ctx, fundId);
      return redirect(fundLink(fundId), 'De pot is gesloten. Er kan niets meer uit worden aangevraagd.');
    },
    again: (ctx, { fundId }, refused) => showClosing(ctx, fundId, refused),
  }),
  post('/budget/potten/:fundId/restant', {
    permission,
    input: RemainderForm,
    handle: async (ctx, { fundId, to }) => {
      await settleRemainder(ctx, { fundId, to });
      const sentence = to === 'back' ? 'Het restant is teruggegeven.' : 'Het restant staat in de pot van volgend jaar.';
      return redirect(fundLink(fundId), sentence);
    },
    again: (ctx, { fundId }, refused) => showClosing(ctx, fundId, refused),
  }),
  get('/budget/potten/:fundId/verantwoording', {
    permission: 'budget:export',
    handle: async (ctx, { fundId }) => {
      const body = <ReportPage report={await viewReport(ctx, fundId)} today={todayIn(ctx.now)} />;
      return page({ title: 'Verantwoording', body });
    },
  }),
  get('/budget/potten/:fundId/verantwoording/bestand', {
    permission: 'budget:export',
    handle: async (ctx, { fundId }) => {
      const { name, content } = await writeReport(await viewReport(ctx, fundId));
      return file(name, csv, content);
    },
  }),
  get('/budget/potten/:fundId/verantwoording/aanvragen', {
    permission: 'budget:export',
    handle: async (ctx, { fundId }) => {
      const { name, content } = await writeRequests(ctx, fundId);
      return file(name, csv, content);
    },
  }),
];

async function showClosing(ctx: RequestContext, fundId: string, refused?: RefusedForm): Promise<Reply> {
  const view = await viewClosing(ctx, fundId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const body = <CloseFundPage view={view} values={values} errors={errors} today={todayIn(ctx.now)} />;
  return page({ title: `${view.fund.name} ${view.fund.year} sluiten`, body });
}
