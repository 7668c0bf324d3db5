import { inspect, parseArgs } from 'node:util';
import { parseLocalDate, todayIn, type LocalDate } from '../kernel/local-date.ts';
import {
  cellText,
  FigureCode,
  figureTexts,
  findReturnCounts,
  getFigures,
  groupReturns,
  type Figure,
  type GroupReturn,
  type ReturnGrouping,
} from '../modules/figures/figures.public.ts';
import { systemActor } from '../platform/authorisation/system-actor.ts';
import { withContext } from '../platform/database/with-context.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { stopOnSignals } from '../platform/shutdown.ts';
import { isStartProblem } from '../platform/start-problem.ts';
import { isKnownMunicipality, unknownMunicipality } from './known-municipality.ts';
import { openInstallation } from './open-installation.ts';

const usage = `Zo vraagt u een cijfer op:
  npm run figures -- --municipality GM0513 --figure return-to-detention [--group none|age|sex] [--observed-until 2026-10-01] [--json]
  npm run figures -- --municipality GM0513 --figure CODE [--from 2018] [--to 2021] [--json]
CODE is een van ${FigureCode.options.join(', ')}.`;

const groupings: readonly ReturnGrouping[] = ['none', 'age', 'sex'];

/** What the person at the terminal can mend. */
interface Mistake {
  mistake: string;
}

interface Asked {
  municipality: string;
  figure: FigureCode;
  group: ReturnGrouping;
  observedUntil: LocalDate | undefined;
  from: number | undefined;
  to: number | undefined;
  json: boolean;
}

const shutdown = stopOnSignals('Gestopt.');

function readArguments(): Asked | Mistake {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      options: {
        ...{ municipality: text, figure: text, group: text, from: text, to: text },
        'observed-until': text,
        json: { type: 'boolean', default: false },
      },
    });
    const figure = FigureCode.safeParse(values.figure);
    const group = groupings.find((one) => one === (values.group ?? 'none'));
    const until = values['observed-until'];
    const observedUntil = until === undefined ? undefined : parseLocalDate(until);
    if (until !== undefined && observedUntil === undefined)
      return { mistake: `De datum ${until} klopt niet: schrijf haar als 2026-10-01.` };
    if (!values.municipality || !figure.success || group === undefined) return { mistake: usage };
    const { municipality, json } = values;
    return { municipality, figure: figure.data, group, observedUntil, ...yearsIn(values), json };
  } catch {
    return { mistake: usage };
  }
}

const yearsIn = ({ from, to }: { from?: string; to?: string }) => ({
  from: from === undefined ? undefined : Number.parseInt(from, 10),
  to: to === undefined ? undefined : Number.parseInt(to, 10),
});

async function run(): Promise<string | Mistake> {
  const asked = readArguments();
  if ('mistake' in asked) return asked;
  const { municipality, json } = asked;
  const installation = await openInstallation(shutdown);
  if (!(await isKnownMunicipality(installation, municipality))) return { mistake: unknownMunicipality(municipality) };
  const now = installation.now();
  return withContext(installation.database, { actor: systemActor([municipality], ['figures:read']), now }, (ctx) =>
    asked.figure === 'return-to-detention' ? tellReturn(ctx, asked) : tellFigure(ctx, asked, json),
  );
}

/** Exact, without hiding small numbers: whoever runs the installation can read the database anyway. */
async function tellReturn(ctx: RequestContext, asked: Asked): Promise<string> {
  const observedUntil = asked.observedUntil ?? todayIn(ctx.now);
  const counts = await findReturnCounts(ctx, { municipalityId: asked.municipality, observedUntil });
  const groups = groupReturns(counts, asked.group);
  return asked.json
    ? JSON.stringify({ groups })
    : `Terugkeer in detentie, waargenomen tot en met ${observedUntil}\n${groups.map(lines).join('\n')}`;
}

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);

function lines({ group, n, events, at }: GroupReturn): string {
  const moments = at.map(
    ({ days, estimate, lower, upper, atRisk }) =>
      `  binnen ${days} dagen: ${percent(estimate)} (${percent(lower)} tot ${percent(upper)}), nog gevolgd ${atRisk}`,
  );
  return [`${group}: ${n} vrijlatingen, ${events} keer terug`, ...moments].join('\n');
}

/** As on the page, so with small numbers hidden. */
async function tellFigure(ctx: RequestContext, asked: Asked, json: boolean): Promise<string | Mistake> {
  const { municipality: municipalityId, figure: code, from: fromYear, to: toYear } = asked;
  const { figures, scope } = await getFigures(ctx, { municipalityId, fromYear, toYear, codes: [code] });
  const [figure] = figures;
  if (figure === undefined) return { mistake: `Er is nog niets om te tellen voor ${figureTexts[code].title}.` };
  return json ? JSON.stringify(figure) : tableOf(figure, scope.settings.smallNumber);
}

function tableOf(figure: Figure, threshold: number): string {
  const rows = figure.rows.map(({ label, cells }) =>
    [
      label,
      ...figure.columns.map(({ label: name, style }, at) => `${name} ${cellText(cells[at], style, threshold)}`),
    ].join(' · '),
  );
  return [figureTexts[figure.code].title, figure.caption, ...rows, ...figure.notes, figure.source].join('\n');
}

try {
  const result = await run();
  await (typeof result === 'string' ? shutdown.leave(0, result) : shutdown.leave(1, result.mistake));
} catch (error) {
  if (!isStartProblem(error)) process.stderr.write(`${inspect(error)}\n`);
  await shutdown.leave(
    1,
    isStartProblem(error) ? error.message : 'Het cijfer is door een onverwachte fout niet gemaakt.',
  );
}
