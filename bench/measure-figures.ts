import { Client, type ClientConfig } from 'pg';
import { kaplanMeier, type LifetableRow } from '../src/modules/figures/survival.rules.ts';
import { openPeriods } from './duckdb-periods.ts';
import { postgresPeriods, returnQuestion, yearQuestion } from './questions.sql.ts';
import { median, type MeasuredFigure } from './report.ts';
import { openSession } from './sign-in.ts';

interface Bench {
  address: string;
  owner: ClientConfig;
  tell: (line: string) => void;
}

interface Stage {
  bench: Bench;
  owner: Client;
  municipalityId: string;
  cookie: string;
  /** The same question in DuckDB. */
  duckdb: (question: string) => Promise<unknown>;
}

const names = {
  page: 'figures: page of one municipality',
  cold: 'figures: beside all municipalities, cold',
  warm: 'figures: beside all municipalities, warm',
  survival: 'figures: return after all releases',
};

/** Measures the figures over the whole database, each beside the same question in plain SQL and in DuckDB. */
export async function measureFigures(bench: Bench, only: string): Promise<MeasuredFigure[]> {
  const chosen = Object.values(names).filter((name) => name.startsWith(only));
  if (chosen.length === 0) return [];
  const owner = new Client(bench.owner);
  await owner.connect();
  try {
    const stage = await openStage(bench, owner);
    const measured: MeasuredFigure[] = [];
    for (const name of chosen) {
      const one = await measures[name]?.(stage);
      if (one === undefined) continue;
      const ratios = { fasterThanSql: one.plainSql / one.p50, fasterThanDuckdb: one.duckdb / one.p50 };
      bench.tell(
        `${name}: p50 ${one.p50.toFixed(1)} ms, plain SQL ${one.plainSql.toFixed(0)}, DuckDB ${one.duckdb.toFixed(0)}`,
      );
      measured.push({ name, ...one, ...ratios });
    }
    return measured;
  } finally {
    await owner.end();
  }
}

async function openStage(bench: Bench, owner: Client): Promise<Stage> {
  const found = await owner.query<{ id: string }>(
    `select municipality_id as id from release_fact group by municipality_id order by abs(count(*) - 3000) limit 1`,
  );
  const municipalityId = found.rows[0]?.id ?? '';
  const { connection } = await openPeriods(owner);
  return {
    bench,
    owner,
    municipalityId,
    cookie: await openSession(owner, municipalityId, 'policy-adviser'),
    duckdb: async (question) => (await connection.runAndReadAll(`with ${question}`)).getRows(),
  };
}

type Shown = Omit<MeasuredFigure, 'name' | 'fasterThanSql' | 'fasterThanDuckdb'>;

const measures: Readonly<Record<string, (stage: Stage) => Promise<Shown>>> = {
  [names.page]: async (stage) => {
    const [first = 0] = await times(1, () => open(stage, `/cijfers?gemeente=${stage.municipalityId}`));
    const page = await times(40, () => open(stage, `/cijfers?gemeente=${stage.municipalityId}`));
    const beside = await besides(stage, yearQuestion(stage.municipalityId));
    return {
      ...spread(page),
      aim: 150,
      ...beside,
      note: `The first time, with every picture drawn, ${first.toFixed(0)} ms.`,
    };
  },
  [names.cold]: async (stage) => {
    const cold = await times(5, async () => {
      await stage.owner.query('delete from country_figures');
      await open(stage, '/cijfers/figuur/country');
    });
    const [years, returns] = [await besides(stage, yearQuestion()), await besides(stage, returnQuestion)];
    const beside = { plainSql: years.plainSql + returns.plainSql, duckdb: years.duckdb + returns.duckdb };
    return { ...spread(cold), aim: 1000, ...beside, note: 'Counted anew each time.' };
  },
  [names.warm]: async (stage) => {
    const warm = await times(40, () => open(stage, '/cijfers/figuur/country'));
    const beside = await besides(stage, yearQuestion());
    return { ...spread(warm), aim: 50, ...beside, note: 'From the sums of the day.' };
  },
  [names.survival]: async (stage) => {
    const counted: LifetableRow[] = [];
    const all = await times(5, async () => {
      const { rows } = await stage.owner.query<LifetableRow>(
        'select days, sum(events)::int as events, sum(censored)::int as censored from count_country_returns(current_date) group by days',
      );
      counted.splice(0, counted.length, ...rows);
      return kaplanMeier(rows);
    });
    const { total, events } = kaplanMeier(counted);
    return {
      ...spread(all),
      aim: 1000,
      ...(await besides(stage, returnQuestion)),
      note: `${total.toLocaleString('en')} releases, ${events.toLocaleString('en')} returns.`,
    };
  },
};

async function besides(stage: Stage, question: string): Promise<{ plainSql: number; duckdb: number }> {
  const plain = await times(3, () => stage.owner.query(`with ${postgresPeriods}, ${question}`));
  const duckdb = await times(3, () => stage.duckdb(question));
  return { plainSql: median(plain), duckdb: median(duckdb) };
}

async function open({ bench, cookie }: Stage, path: string): Promise<void> {
  const answer = await fetch(`${bench.address}${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${String(answer.status)} from ${path}`);
  await answer.text();
}

async function times(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let round = 0; round < count; round += 1) {
    const started = performance.now();
    await work();
    found.push(performance.now() - started);
  }
  return found;
}

const spread = (found: readonly number[]): Pick<Shown, 'p50' | 'p95'> => {
  const sorted = found.toSorted((one, other) => one - other);
  return { p50: median(found), p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0 };
};
