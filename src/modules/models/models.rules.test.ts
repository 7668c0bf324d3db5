import { describe, expect, test } from 'vitest';
import { Settings, type SettingCode } from '../municipalities/municipalities.public.ts';
import { compareWith, standingChoice, toPutBack, toWrite, type Choice, type Standing } from './models.rules.ts';
import { findModel, models, settingsOf, type Model } from './presets.rules.ts';

const first = Settings.parse({});
function model(code: string): Model {
  const found = findModel(code);
  if (found === undefined) throw new Error(`there is no model ${code}`);
  return found;
}

const standing = (given: Partial<Settings> = {}, choices: Choice[] = []): Standing => ({
  settings: { ...first, ...given },
  stored: new Set(Object.keys(given)),
  choices,
});

const chosen = (code: Choice['model'], isUndone = false): Choice => ({
  model: code,
  isUndone,
  before: {},
  after: Object.fromEntries(settingsOf(model(code)).map(({ code: setting, value }) => [setting, value])),
});

describe('the four models', () => {
  test.each(models.map(({ code }) => code))('%s sets only values that its settings allow', (code) => {
    for (const { code: setting, value } of settingsOf(model(code)))
      expect(Settings.shape[setting].unwrap().parse(value)).toEqual(value);
  });

  test('say what the memo says about where the RIO works', () => {
    const told = models.map(({ code, sets }) => [code, sets.rioPlacement, sets.rioReportsTo, sets.rioCount]);
    expect(told).toEqual([
      ['gouda', 'none', 'team-lead', 0],
      ['dordrecht', 'zvh', 'mayor', 1],
      ['utrecht', 'municipality', 'team-lead', 3],
      ['leiden', 'none', 'team-lead', 0],
    ]);
  });
});

describe('what would change', () => {
  const changed = (code: string, now: Standing) => compareWith(model(code), now).map((one) => one.code);

  test('is nothing once a model was taken over', () => {
    for (const { code, sets } of models) expect(changed(code, standing(sets, [chosen(code)]))).toEqual([]);
  });

  test('is what differs, told from old to new', () => {
    expect(compareWith(model('utrecht'), standing())).toContainEqual({
      code: 'rioCount',
      from: 0,
      to: 3,
      isByHand: false,
    });
  });

  const byHand = (now: Standing, code: SettingCode) =>
    compareWith(model('utrecht'), now).find((one) => one.code === code)?.isByHand;

  test.each([
    ['never stored', standing(), false],
    ['stored without a model', standing({ rioCount: 2 }), true],
    ['left there by a model', standing(model('dordrecht').sets, [chosen('dordrecht')]), false],
    ['changed after a model', standing({ ...model('dordrecht').sets, rioCount: 2 }, [chosen('dordrecht')]), true],
    ['left by a model that was undone', standing(model('dordrecht').sets, [chosen('dordrecht', true)]), true],
  ])('a value that was %s counts as made by hand or not', (_name, now, expected) => {
    expect(byHand(now, 'rioCount')).toBe(expected);
  });

  test('what was set by hand is written only when it is ticked', () => {
    const differences = compareWith(model('utrecht'), standing({ rioCount: 2 }));
    const codes = (replace: string[]) => toWrite(differences, replace).map(({ code }) => code);
    expect(codes([])).not.toContain('rioCount');
    expect(codes(['rioCount', 'iets-anders'])).toContain('rioCount');
  });
});

describe('going back', () => {
  const choice: Choice = {
    model: 'utrecht',
    isUndone: false,
    before: { rioCount: 2, rioPlacement: null },
    after: { rioCount: 3, rioPlacement: 'municipality', coordinationBy: 'municipality' },
  };

  test('puts back what the choice changed', () => {
    expect(toPutBack(choice, { ...first, rioCount: 3, rioPlacement: 'municipality' })).toEqual([
      { code: 'rioCount', value: 2 },
      { code: 'rioPlacement', value: null },
    ]);
  });

  test('leaves what somebody changed since', () => {
    expect(toPutBack(choice, { ...first, rioCount: 4, rioPlacement: 'municipality' })).toEqual([
      { code: 'rioPlacement', value: null },
    ]);
  });

  test('the choice that holds is the newest that was not undone', () => {
    const [undone, older] = [chosen('utrecht', true), chosen('gouda')];
    expect([standingChoice([undone, older]), standingChoice([undone])]).toEqual([older, undefined]);
  });
});
