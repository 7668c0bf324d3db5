import { randomUUID } from 'node:crypto';
import { subjects } from '../../src/app/roles.ts';
import { lifeDomains, type LifeDomain } from '../../src/modules/municipalities/municipalities.public.ts';
import { offerTask } from '../../src/modules/tasks/tasks.public.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { asSystem } from './given-case.ts';
import type { World } from './given-world.ts';
import type { TestApp } from './test-app.ts';

type Subject = (typeof subjects)[number];
type Params = Readonly<Record<string, string>>;

/** The domain of the one task in each file that the organisation of `partnerId` has to answer. */
export const taskDomain = 'debts';

/** A file in which every subject is written down with a word that stands nowhere else. */
export interface ToldWorld {
  world: World;
  words: Readonly<Record<Subject, string>>;
  /** The addresses of this world, once per life domain where they point at a need, a goal or an action. */
  perDomain: readonly Params[];
  /** An organisation that may not read care, and has a task in care beside its own. */
  partnerId: string;
}

const aRareWord = (): string => `woord${randomUUID().replaceAll('-', '')}`;

/** Writes a rare word of each subject into the file of a world: what is needed, agreed, said, feared and tried. */
export async function tellEverything(test: TestApp, world: World): Promise<ToldWorld> {
  const words = Object.fromEntries(subjects.map((subject) => [subject, aRareWord()])) as Record<Subject, string>;
  const perDomain: Params[] = [];
  for (const { code } of lifeDomains)
    perDomain.push(await tellDomain(test, world, { domain: code, word: words[code] }));
  await tellFile(test, world, words);
  const partnerId = await tellTasks(test, perDomain, { world, words });
  return { world, words, perDomain, partnerId };
}

interface Told {
  domain: LifeDomain;
  word: string;
}

async function tellDomain({ owner }: TestApp, world: World, { domain, word }: Told): Promise<Params> {
  const { caseId = '', userId = '' } = world.params;
  const [needId, goalId, actionId] = [randomUUID(), randomUUID(), randomUUID()];
  const here = [world.municipalityId, caseId, domain, word];
  await owner.query(
    `insert into need (id, municipality_id, case_id, domain, code, title, status, note, other_organisation, created_at, changed_at, changed_on)
     values ($5, $1, $2, $3, '', $4 || ' nodig', 'in-progress', $4, $4, '2026-10-01', '2026-10-01', '2026-10-01')`,
    [...here, needId],
  );
  await owner.query(
    `insert into domain_review (municipality_id, case_id, round, domain, answer, own_words, reviewed_on, reviewed_by)
     values ($1, $2, 1, $3, 'needs', $4, '2026-10-02', $5)`,
    [...here, userId],
  );
  await owner.query(
    `insert into need_change (id, municipality_id, case_id, need_id, domain, occurred_at, actor_id, actor_name, event, note)
     values (gen_random_uuid(), $1, $2, $5, $3, now(), $6, 'Wil Werker', 'need.updated', $4)`,
    [...here, needId, userId],
  );
  await owner.query(
    `insert into plan_goal (id, municipality_id, case_id, domain, need_id, title, own_words, created_at)
     values ($5, $1, $2, $3, $6, $4 || ' doel', $4, '2026-10-03')`,
    [...here, goalId, needId],
  );
  await owner.query(
    `insert into plan_action (id, municipality_id, case_id, goal_id, title, owner_kind, owner_name, due_kind, due_on, created_at)
     values ($4, $1, $2, $5, $3 || ' doen', 'other', $3, 'fixed', '2026-11-20', '2026-10-03')`,
    [world.municipalityId, caseId, word, actionId, goalId],
  );
  await owner.query(
    `insert into plan_change (id, municipality_id, case_id, domain, goal_id, occurred_at, actor_id, actor_name, event, title, changes)
     values (gen_random_uuid(), $1, $2, $3, $5, now(), $6, 'Wil Werker', 'goal.changed', $4, $7)`,
    [...here, goalId, userId, JSON.stringify({ title: { from: 'Eerst', to: word } })],
  );
  return { ...world.params, needId, goalId, actionId };
}

/** A task in every domain: that in debts and that in care of one organisation, the others of another. */
async function tellTasks(
  test: TestApp,
  perDomain: Params[],
  { world, words }: Pick<ToldWorld, 'world' | 'words'>,
): Promise<string> {
  const { municipalityId, params } = world;
  const [partnerId, strangerId] = [randomUUID(), randomUUID()];
  for (const id of [partnerId, strangerId]) {
    await test.owner.query(
      `insert into organisation (id, municipality_id, name, kind, reads_care) values ($1, $2, $3, 'other', true)`,
      [id, municipalityId, `Organisatie ${id}`],
    );
  }
  const days = { targetOn: localDate('2026-12-04'), fatalOn: localDate('2026-12-11') };
  for (const [at, { code }] of lifeDomains.entries()) {
    const id = code === taskDomain || code === 'care' ? partnerId : strangerId;
    const owner = { kind: 'organisation', id } as const;
    const told = { title: `${words[code]} taak`, note: words[code], domain: code, needId: null, ...days };
    const source = { kind: 'dossier', id: null } as const;
    const task = await asSystem(test, municipalityId, (ctx) =>
      offerTask(ctx, { caseId: params.caseId ?? '', owner, ...told, source }),
    );
    perDomain[at] = { ...perDomain[at], taskId: task.id };
  }
  // Since then it may read care no longer.
  await test.owner.query('update organisation set reads_care = false where id = $1', [partnerId]);
  return partnerId;
}

async function tellFile({ owner }: TestApp, world: World, words: Record<Subject, string>): Promise<void> {
  const { municipalityId, personId, params } = world;
  const { caseId = '', userId = '' } = params;
  const { offence, safety, notes } = words;
  const corrected = { factId: randomUUID(), field: 'title', from: offence, to: offence, on: '2026-11-01' };
  await owner.query(`update detention set title = $3, history = $4 where municipality_id = $1 and person_id = $2`, [
    municipalityId,
    personId,
    offence,
    JSON.stringify([corrected]),
  ]);
  await owner.query(
    `update notice set content = jsonb_set(content::jsonb, '{title}', to_jsonb($2::text))::json where person_id = $1`,
    [personId, offence],
  );
  await owner.query(
    `update case_file set safety_risk = true, safety_risk_reason = $2, safety_risk_by = $3, close_note = $4,
       safety_risk_review_on = '2026-11-20' where id = $1`,
    [caseId, safety, userId, notes],
  );
  await owner.query(
    `insert into case_change (id, municipality_id, case_id, occurred_at, actor_id, actor_name, event, note, changes)
     values (gen_random_uuid(), $1, $2, now(), $3, 'Wil Werker', 'case.safety-risk-cleared', $4, $6),
       (gen_random_uuid(), $1, $2, now(), $3, 'Wil Werker', 'case.participation-set', $5, '{}')`,
    [municipalityId, caseId, userId, safety, notes, JSON.stringify({ safetyRiskReason: { from: safety, to: '' } })],
  );
  await owner.query(
    `update contact set note = $2, happens_at = '2026-11-20T10:00Z', happens_on = '2026-11-20' where case_id = $1`,
    [caseId, notes],
  );
}
