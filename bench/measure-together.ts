import { randomUUID } from 'node:crypto';
import { Client, type ClientConfig } from 'pg';
import { openSession } from './sign-in.ts';
import { median, type MeasuredTogether } from './report.ts';

interface Bench {
  address: string;
  owner: ClientConfig;
  tell: (line: string) => void;
}

/** One user of one municipality with many open files. */
interface Stage {
  bench: Bench;
  owner: Client;
  municipalityId: string;
  openFiles: number;
}

const leastOpen = 5000;

/** Measures what many do together: the agenda of a meeting, saving on its screen, and asking one fund at once. */
export async function measureTogether(bench: Bench, only: string): Promise<MeasuredTogether[]> {
  const owner = new Client(bench.owner);
  await owner.connect();
  try {
    const all = {
      'together: agenda of a meeting': measureAgenda,
      'together: a save on its screen': measureSaves,
      'together: 64 ask one fund': measureBudget,
    };
    const chosen = Object.entries(all).filter(([name]) => name.startsWith(only));
    if (chosen.length === 0) return [];
    const stage = await openStage(bench, owner);
    const measured: MeasuredTogether[] = [];
    for (const [name, measure] of chosen) {
      const one = { ...(await measure(stage)), name, openFiles: stage.openFiles };
      bench.tell(`${name}: p50 ${one.p50.toFixed(1)} ms, p95 ${one.p95.toFixed(1)} ms. ${one.note}`);
      measured.push(one);
    }
    return measured;
  } finally {
    await owner.end();
  }
}

/** The municipality with most files, of which so many are made open again that there are enough. */
async function openStage(bench: Bench, owner: Client): Promise<Stage> {
  const largest = await owner.query<{ id: string }>(
    'select municipality_id as id from case_file group by municipality_id order by count(*) desc limit 1',
  );
  const municipalityId = largest.rows[0]?.id ?? '';
  await owner.query(
    `update case_file set state = 'aftercare', closed_on = null, close_reason = null
     where id in (select id from case_file where municipality_id = $1 and not is_open order by id
       limit greatest(0, $2 - (select count(*) from case_file where municipality_id = $1 and is_open)))`,
    [municipalityId, leastOpen],
  );
  await owner.query('vacuum analyze case_file');
  const open = await owner.query<{ count: number }>(
    'select count(*)::int as count from case_file where municipality_id = $1 and is_open',
    [municipalityId],
  );
  return { bench, owner, municipalityId, openFiles: open.rows[0]?.count ?? 0 };
}

type Shown = Pick<MeasuredTogether, 'p50' | 'p95' | 'aim' | 'note'>;

/** Times in milliseconds as their middle and their 95th in a hundred. */
const spread = (times: readonly number[]): Pick<Shown, 'p50' | 'p95'> => {
  const sorted = times.toSorted((one, other) => one - other);
  return { p50: median(times), p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0 };
};

/** Sends one form; throws when it is not carried out. */
async function send(url: string, cookie: string, fields: Record<string, string>): Promise<Response> {
  const body = new URLSearchParams({ ...fields, _form: randomUUID() });
  const answer = await fetch(url, { method: 'POST', headers: { cookie }, body, redirect: 'manual' });
  if (answer.status !== 303 && !answer.ok) throw new Error(`${String(answer.status)} from ${new URL(url).pathname}`);
  return answer;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** Makes a meeting of one day; gives its address. */
async function planMeeting({ bench, municipalityId }: Stage, cookie: string): Promise<string> {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const planned = await send(`${bench.address}/overleg`, cookie, { place: municipalityId, heldOn: day });
  return `${bench.address}${planned.headers.get('location') ?? ''}`;
}

const agendaRounds = 25;

async function measureAgenda(stage: Stage): Promise<Shown> {
  const cookie = await openSession(stage.owner, stage.municipalityId);
  const meeting = await planMeeting(stage, cookie);
  const times: number[] = [];
  for (let round = 0; round < agendaRounds; round += 1) {
    times.push(await timed(() => send(`${meeting}/opbouwen`, cookie, {})));
  }
  await stage.owner.query('delete from meeting_item where municipality_id = $1', [stage.municipalityId]);
  await stage.owner.query('delete from meeting_attendee where municipality_id = $1', [stage.municipalityId]);
  await stage.owner.query('delete from meeting where municipality_id = $1', [stage.municipalityId]);
  return { ...spread(times), aim: 300, note: `${String(agendaRounds)} times built over all open files.` };
}

const saves = 300;

async function measureSaves(stage: Stage): Promise<Shown> {
  const cookie = await openSession(stage.owner, stage.municipalityId);
  const meeting = await planMeeting(stage, cookie);
  await send(`${meeting}/beginnen`, cookie, {});
  const found = await stage.owner.query<{ id: string }>(
    'select id from meeting_item where meeting_id = $1 order by position limit 1',
    [meeting.split('/').at(-1)],
  );
  const note = `${meeting}/${found.rows[0]?.id ?? ''}/notitie`;
  let seen = 0;
  const times: number[] = [];
  for (let round = 1; round <= saves; round += 1) {
    const fields = {
      domain: 'housing',
      seen: String(seen),
      text: 'Kamer bij zijn zus. '.repeat(round % 20) + String(round),
      answer: 'json',
    };
    times.push(
      await timed(async () => {
        const saved = (await (await send(note, cookie, fields)).json()) as { version: number };
        seen = saved.version;
      }),
    );
  }
  return { ...spread(times), aim: 30, note: `${String(saves)} saves of one text, each over the last.` };
}

const askers = 64;
const euros = { each: 40, perRound: 1000 };
const budgetRounds = 5;

async function measureBudget(stage: Stage): Promise<Shown> {
  const { bench, owner, municipalityId } = stage;
  const [holder, worker] = [
    await openSession(owner, municipalityId, 'budget-holder'),
    await openSession(owner, municipalityId),
  ];
  const first = {
    place: municipalityId,
    name: 'Doorbraakbudget',
    year: String(new Date().getFullYear()),
    percent: '0',
  };
  const opened = await send(`${bench.address}/budget/potten/nieuw`, holder, {
    ...first,
    amount: String(euros.perRound),
  });
  const fund = opened.headers.get('location') ?? '';
  const fundId = fund.split('/').at(-1) ?? '';
  const { rows } = await owner.query<{ id: string }>(
    `select id from case_file where municipality_id = $1 and is_open and kind = 'municipal-aftercare' order by id limit $2`,
    [municipalityId, askers * budgetRounds],
  );
  const times: number[] = [];
  for (let round = 0; round < budgetRounds; round += 1) {
    if (round > 0) await send(`${bench.address}${fund}/toekennen`, holder, { amount: String(euros.perRound) });
    const files = rows.slice(round * askers, (round + 1) * askers);
    times.push(
      await timed(() => Promise.all(files.map(({ id }) => ask(bench.address, worker, { caseId: id, fundId })))),
    );
    await checkSum(owner, fundId, round + 1);
  }
  return {
    ...spread(times),
    aim: null,
    note: `${String(budgetRounds)} times ${String(askers)} at once; the fund added up exactly each time.`,
  };
}

const words = { what: 'Een fiets', why: 'Niets anders past.', prevents: 'Geen werk.', bottleneck: 'Anders' };

/** Asks for money; a fund that has too little left refuses with 409. */
async function ask(
  address: string,
  cookie: string,
  { caseId, fundId }: { caseId: string; fundId: string },
): Promise<void> {
  const told = { ...words, fundId, amount: String(euros.each), averted: 'Anders', _form: randomUUID() };
  const url = `${address}/dossiers/${caseId}/budget`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams(told),
    redirect: 'manual',
  });
  if (![303, 409].includes(answer.status)) throw new Error(`${String(answer.status)} from a budget request`);
}

/** Every cent is where it must be: all that fits was granted, nothing more, and the ledger adds up to nothing. */
async function checkSum(owner: Client, fundId: string, rounds: number): Promise<void> {
  const { rows } = await owner.query<{ account: string; cents: string }>(
    'select account, sum(cents) as cents from budget_line where fund_id = $1 group by account',
    [fundId],
  );
  const cents = new Map(rows.map(({ account, cents: sum }) => [account, Number(sum)]));
  const total = [...cents.values()].reduce((sum, one) => sum + one, 0);
  const granted = (cents.get('committed') ?? 0) + (cents.get('reserved') ?? 0) + (cents.get('paid') ?? 0);
  const expected = Math.floor((euros.perRound * rounds) / euros.each) * euros.each * 100;
  if (total !== 0 || granted !== expected || (cents.get('available') ?? 0) < 0) {
    throw new Error(`the fund does not add up: ${JSON.stringify([...cents])}, ${String(expected)} cents expected`);
  }
}
