import { todayIn, yearOf } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findSelectionYear, type SelectionYear } from '../caseload/caseload.public.ts';
import { canShowShare, getFigures } from '../figures/figures.public.ts';
import { chooseMunicipality, getSettings, type Municipality } from '../municipalities/municipalities.public.ts';
import { readExplorer, type FormProblems } from './explorer-form.rules.ts';
import type { ExplorerForm } from './explorer.schema.ts';
import { capacityOf, type Capacity, type Effect, type Prices } from './rio-costs.rules.ts';
import { simulateRios, usualLength, warmUpYears, type RioOutcome, type RioQuestion } from './rio-simulation.rules.ts';

/** What the municipality itself knows of last year, as far as it may be shown. Shares 0 to 1. */
export interface OwnStart {
  year: number;
  releases: number | undefined;
  /** Of the files, at least so many meet the criteria, and at most: undefined when those in between are none or few. */
  meeting: { least: number; most: number | undefined } | undefined;
  /** Of those asked, so many take part in the aftercare. */
  willing: number | undefined;
  ceiling: number;
  followUpMonths: number;
}

/** The answer to a question. */
export interface Explored {
  question: RioQuestion;
  prices: Prices;
  effect: Effect | undefined;
  outcomes: readonly RioOutcome[];
  capacity: Capacity;
  years: number;
  warmUp: number;
}

/** Everything on the page of the explorer. */
export interface ExplorerView {
  municipality: Municipality;
  municipalities: readonly Municipality[];
  own: OwnStart;
  /** As it stands in the form. */
  form: ExplorerForm;
  /** Only of a form that was sent. */
  problems: FormProblems;
  explored: Explored | undefined;
}

/** Lengths differ by this much, and so long somebody waits, until the municipality says otherwise; shown as suppositions. */
const suppositions = { spreiding: '25', wachten: '3', rios: '8' };

/** Answers what was filled in, or begins a form with what the municipality knows; NotFound for one of another's. */
export async function viewExplorer(ctx: RequestContext, sent: ExplorerForm): Promise<ExplorerView> {
  const { municipality, municipalities } = await chooseMunicipality(ctx, sent.gemeente);
  const own = await readOwnStart(ctx, municipality.id);
  const isSent = sent.uitstroom !== undefined;
  const form = { ...(isSent ? sent : startOf(own)), gemeente: municipality.id };
  const reading = readExplorer(form);
  const shown = { municipality, municipalities, own, form };
  if (reading.kind === 'refused') return { ...shown, problems: isSent ? reading.problems : {}, explored: undefined };
  const { question } = reading.asked;
  const length = usualLength(question);
  const explored = {
    ...reading.asked,
    outcomes: simulateRios(question, length),
    capacity: capacityOf(question),
    years: length.runs * length.years,
    warmUp: warmUpYears(question),
  };
  return { ...shown, problems: {}, explored };
}

async function readOwnStart(ctx: RequestContext, municipalityId: string): Promise<OwnStart> {
  const year = yearOf(todayIn(ctx.now)) - 1;
  const [settings, { figures }, selection] = [
    await getSettings(ctx, municipalityId),
    await getFigures(ctx, { municipalityId, fromYear: year, toYear: year, codes: ['outflow'] }),
    await findSelectionYear(ctx, { municipalityId, year }),
  ];
  // One year, one number, as far as it may be shown.
  const count = figures[0]?.rows[0]?.cells[0];
  return {
    year,
    releases: count?.kind === 'number' ? count.value : undefined,
    ...sharesOf(selection, settings.smallNumberThreshold),
    ceiling: settings.rioCeiling,
    followUpMonths: settings.rioFollowUpMonths,
  };
}

/** The shares that tell of nobody in particular. */
function sharesOf({ met, notMet, unknown, willing, refused }: SelectionYear, threshold: number) {
  const files = met + notMet + unknown;
  const isBetweenShown = unknown >= threshold && notMet >= threshold;
  return {
    meeting: canShowShare(met, files, threshold)
      ? { least: met / files, most: isBetweenShown ? (met + unknown) / files : undefined }
      : undefined,
    willing: canShowShare(willing, willing + refused, threshold) ? willing / (willing + refused) : undefined,
  };
}

function startOf({ releases, meeting, willing, ceiling, followUpMonths }: OwnStart): ExplorerForm {
  const percent = (share: number | undefined) => (share === undefined ? '' : String(Math.round(share * 100)));
  return {
    uitstroom: releases === undefined ? '' : String(releases),
    voldoet: meeting?.most === undefined ? percent(meeting?.least) : '',
    wil: percent(willing),
    plafond: String(ceiling),
    duur: String(followUpMonths),
    ...suppositions,
  };
}
