import { todayIn, yearOf } from '../../kernel/local-date.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities, findSettings } from '../municipalities/municipalities.public.ts';
import { fundLink } from './budget.links.ts';
import { AllocationForm, CorrectionForm, FundForm, LedgerPlace } from './budget.schema.ts';
import { allocateToFund, correctEntry, getEntry, openFund } from './funds.service.ts';
import { getFund } from './ledger.queries.ts';
import { EntryPage } from './pages/entry-page.tsx';
import { FundFormPage } from './pages/fund-form-page.tsx';
import { LedgerPage } from './pages/ledger-page.tsx';
import { FundPage } from './pages/fund-page.tsx';
import { budgetRightsOf, viewFund, viewLedger } from './view-budget.ts';

const permission = 'budget:manage';

/** Funds: opened, filled and corrected. */
export const fundRoutes: Route[] = [
  get('/budget/potten/nieuw', { permission, handle: (ctx) => showNewFund(ctx) }),
  post('/budget/potten/nieuw', {
    permission,
    input: FundForm,
    handle: async (ctx, { place, name, year, percent, amount }) => {
      const told = { municipalityId: place, name, year, cofundingPercent: percent, amountCents: amount };
      return redirect(fundLink((await openFund(ctx, told)).id), 'De pot is geopend.');
    },
    again: (ctx, _path, refused) => showNewFund(ctx, refused),
  }),
  get('/budget/potten/:fundId', { permission: 'budget:read', handle: (ctx, { fundId }) => showFund(ctx, fundId) }),
  post('/budget/potten/:fundId/toekennen', {
    permission,
    input: AllocationForm,
    handle: async (ctx, { fundId, amount, note }) => {
      await allocateToFund(ctx, { fundId, amountCents: amount, note });
      return redirect(fundLink(fundId), 'Het bedrag is toegekend.');
    },
    again: (ctx, { fundId }, refused) => showFund(ctx, fundId, refused),
  }),
  get('/budget/potten/:fundId/boekingen', {
    permission: 'budget:decide',
    input: LedgerPlace,
    handle: async (ctx, { fundId, voor }) => {
      const view = await viewLedger(ctx, { fundId, before: voor });
      const body = <LedgerPage {...view} canCorrect={budgetRightsOf(ctx).canManage} />;
      return page({ title: 'Boekingen', body });
    },
  }),
  get('/budget/potten/:fundId/boekingen/:entryId', { permission, handle: (ctx, which) => showEntry(ctx, which) }),
  post('/budget/potten/:fundId/boekingen/:entryId', {
    permission,
    input: CorrectionForm,
    handle: async (ctx, told) => {
      await correctEntry(ctx, told);
      return redirect(fundLink(told.fundId), 'De boeking is teruggedraaid met een tegenboeking.');
    },
    again: showEntry,
  }),
];

async function showNewFund(ctx: RequestContext, refused?: RefusedForm): Promise<Reply> {
  const places = (await findMunicipalities(ctx.db)).filter(({ id }) => ctx.actor.municipalityIds.includes(id));
  const settings = await findSettings(
    ctx,
    places.map(({ id }) => id),
  );
  const all = [...settings.values()];
  const names = [...new Set(all.flatMap(({ fundNames }) => fundNames))];
  const usual = { year: String(yearOf(todayIn(ctx.now))), percent: String(all[0]?.fundCofundingPercent ?? 0) };
  const { values, fields: errors } = refused ?? { values: usual, fields: {} };
  const body = <FundFormPage places={places} names={names} values={values} errors={errors} />;
  return page({ title: 'Pot openen', body });
}

async function showFund(ctx: RequestContext, fundId: string, refused?: RefusedForm): Promise<Reply> {
  const view = await viewFund(ctx, fundId);
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  const body = <FundPage view={view} rights={budgetRightsOf(ctx)} values={values} errors={errors} />;
  return page({ title: `${view.fund.name} ${view.fund.year}`, body });
}

async function showEntry(
  ctx: RequestContext,
  which: { fundId: string; entryId: string },
  refused?: RefusedForm,
): Promise<Reply> {
  const [fund, entry] = [await getFund(ctx, which.fundId), await getEntry(ctx, which)];
  const { values, fields: errors } = refused ?? { values: {}, fields: {} };
  return page({ title: 'Boeking', body: <EntryPage fund={fund} entry={entry} values={values} errors={errors} /> });
}
